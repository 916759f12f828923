import type { RightWords } from '../zh-CN/right.ts'
import ring from './ring.ts'

const right: RightWords = {
  title: '誰能做甚麼',
  order: '排列方式',
  by: { person: '按人', permission: '按權限', grant: '按授權', matrix: '一覽表' },
  searchPerson: '姓名',
  searchPermission: '權限名稱',
  none: '這個範圍尚未有人擁有權限',
  noneText: '有人申請並獲批准後，會在這裏出現。',
  noGrant: '這個範圍尚未有人獲授權',
  noGrantText: '有人申請並獲批准後，會在這裏出現。',
  noPermission: '找不到權限',
  noPermissionText: '換個說法試試。',
  ofPerson: '只看 {name}',
  everyone: '看全部',
  allPermissions: '全部權限',
  permissions: '{n} 項權限',
  since: '由 {from} 起',
  reviewBy: '{until} 前覆核',
  firstOwner: '開通職域時的釘釘主管理員',
  decidedElsewhere: '由您看不到的審批給予',
  nobody: '沒有人擁有的權限（{n} 項）',
  others: '{names}等 {n} 人',
  column: { who: '成員', what: '角色', where: '範圍', from: '開始', until: '到期', by: '批准人' },
  over: '對「{name}」',
  whole: '看整個範圍',
  asleep: '登記雙重認證後才有效',
  ring,
}
export default right
