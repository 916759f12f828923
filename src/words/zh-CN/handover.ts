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
  extend: {
    title: '延长「{role}」',
    text: '接着现在的期限往后算，现有的不受影响。',
    howLong: '再要多久',
    term: '{from} 到 {until}',
    send: '提交申请',
  },
  revoke: {
    takeTitle: '收回 {name} 的「{role}」',
    giveBackTitle: '交还「{role}」',
    text: '马上失效，钉钉里的对应角色也会移除。',
    reason: '为什么',
    hint: '写一句话，会记入操作日志',
    taken: '已收回 {name} 的「{role}」',
    givenBack: '已交还「{role}」',
    quick: { done: '事情办完了', moved: '岗位变了', mistake: '给错了' },
  },
}
export type HandoverWords = typeof handover
export default handover
