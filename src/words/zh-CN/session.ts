/** Getting in. */
const session = {
  starting: '正在打开职域…',
  outsideTitle: '请在钉钉里打开职域',
  outsideText: '职域用您的钉钉身份登录，所以要从钉钉里进入。',
  outsideOpen: '打开钉钉',
  outsideSteps: { one: '打开钉钉，进入「工作台」', two: '找到「职域」并点开', three: '也可以从工作通知里直接点开' },
  outsideUnknown: '如果没有自动跳转，请手动打开钉钉。',
  failedTitle: '没能登录',
  failedText: '钉钉没有回应。请检查网络后再试一次。',
  leftTitle: '您已不在公司通讯录里',
  leftText: '如果弄错了，请联系人事同事。',
  again: '再试一次',
}
export type SessionWords = typeof session
export default session
