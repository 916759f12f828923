import type { DeliveryWords } from '../zh-CN/delivery.ts'

const delivery: DeliveryWords = {
  because: {
    changed_natively: '釘釘內已被其他人改過，這裏沒有覆蓋',
    60102: '這個帳號已經存在',
    60103: '手機號碼不正確',
    60104: '這個手機號碼已屬於公司另一位同事',
    60121: '釘釘內找不到這個人',
    60118: '公司的設定不容許邀請這個人',
    60120: '這個帳號已被停用',
    60128: '釘釘內找不到這位主管',
    60003: '釘釘內找不到這個部門',
    60005: '釘釘內這個部門仍有成員，沒有刪除',
    60006: '釘釘內這個部門之下仍有部門，沒有刪除',
    not_org_account: '公司只能停用自己的企業帳號；這是個人帳號，仍可使用',
    out_of_range: '釘釘沒有把這個部門交給本應用管理',
    other: '釘釘沒有接受，請管理員查看',
  },
}
export default delivery
