import ring from './ring.ts'

/** Who may do what in an area: by person, by permission, by grant. */
const right = {
  title: '谁能做什么',
  order: '排列方式',
  by: { person: '按人', permission: '按权限', grant: '按授权', matrix: '一览表' },
  searchPerson: '姓名',
  searchPermission: '权限名称',
  none: '这个范围里还没有人有权限',
  noneText: '有人申请并获得同意后，会出现在这里。',
  noGrant: '这个范围里还没有人有授权',
  noGrantText: '有人申请并获得同意后，会出现在这里。',
  noPermission: '没有找到权限',
  noPermissionText: '换个说法试试。',
  ofPerson: '只看 {name}',
  everyone: '看全部',
  allPermissions: '全部权限',
  permissions: '{n} 项权限',
  since: '自 {from} 起',
  reviewBy: '{until} 前复核',
  firstOwner: '开通职域时的钉钉主管理员',
  decidedElsewhere: '由您看不到的审批给出',
  nobody: '没有人有的权限（{n} 项）',
  others: '{names}等 {n} 人',
  column: { who: '成员', what: '角色', where: '范围', from: '开始', until: '到期', by: '批准人' },
  over: '对「{name}」',
  whole: '看整个范围',
  asleep: '登记二次验证后才有效',
  ring,
}
export type RightWords = typeof right
export default right
