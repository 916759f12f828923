/** Asking for a role: what, where, how long, why, and the way it takes. */
const ask = {
  title: '申请权限',
  seeAll: '展开全部 {n} 项',
  seeLess: '收起',
  why: '为什么',
  whyHint: '写一句话，审批人会看到',
  again: '再申请',
  route: '会经过',
  routeLoading: '正在看要经过谁…',
  sent: '已提交，等 {names} 审批',
  leaveTitle: '离开这一页？',
  leaveText: '填好的内容不会保留。',
  leave: '离开',
  stay: '继续填写',
  closeTitle: '关闭这个窗口？',
  close: '关闭',
  write: '继续填写',
  pickerFailed: '没能打开部门选择',
  pickerFailedText: '请再试一次，或在钉钉里打开。',
  peopleFailed: '没能打开选人',
}
export type AskWords = typeof ask
export default ask
