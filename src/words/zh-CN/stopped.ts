/** Why the page cannot begin. No chunk can say so then: vite.config.ts writes these words into index.html. */
export interface StoppedWords {
  /** The engine is older than what the page is built for. */
  readonly old: string
  readonly oldText: string
  /** Code was lost on the way. */
  readonly lost: string
  readonly lostText: string
  readonly again: string
}

const stopped: StoppedWords = {
  old: '钉钉版本太旧，打不开 Remit',
  oldText: '请把钉钉升级到 7.0 或以上版本，再打开一次；iPhone 需要 iOS 13 或以上。暂时不能升级时，请用另一台手机或电脑上的钉钉打开。',
  lost: '没有打开',
  lostText: '请检查网络，再试一次。',
  again: '再试一次',
}
export default stopped
