import type { StoppedWords } from '../zh-CN/stopped.ts'

const stopped: StoppedWords = {
  old: '釘釘版本太舊，無法開啟 Remit',
  oldText: '請將釘釘升級至 7.0 或以上版本，然後再開啟一次；iPhone 需要 iOS 13 或以上。暫時未能升級的話，請用另一部手機或電腦上的釘釘開啟。',
  lost: '未能開啟',
  lostText: '請檢查網絡，然後再試一次。',
  again: '再試一次',
}
export default stopped
