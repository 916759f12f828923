import type { ActWords } from '../zh-CN/act.ts'

const act: ActWords = {
  undo: {
    act: '復原',
    done: '已復原',
    failed: '未能復原',
    until: '{time} 前可以復原',
    was: '這一步已復原',
    undoes: '這是另一步的復原',
    see: '查看',
  },
  subject: { add_member: '新增成員「{name}」' },
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
    out_of_range: '釘釘沒有把這個部門交給本應用管理',
    other: '釘釘沒有接受，請管理員查看',
  },
}
export default act
