/** A grant passes to somebody else, once others have agreed. */
const handover = {
  title: '移交「{role}」',
  text: '同意后，对方从那时起接手，到 {until} 为止；您的这份同时结束。在那之前一切不变。',
  whom: '交给谁',
  pick: '选一位同事',
  pickTitle: '交给谁',
  change: '更换',
  route: '由谁决定',
  send: '提交',
  sent: '已提交，等 {names} 决定',
  why: '为什么',
}
export type HandoverWords = typeof handover
export default handover
