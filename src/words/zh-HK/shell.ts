import type { ShellWords } from '../zh-CN/shell.ts'

const shell: ShellWords = {
  name: '職域',
  fullName: '職域 Remit',
  tabs: { inbox: '待辦', domain: '我的域', ask: '申請', me: '我' },
  navigation: '主導覽',
  waitingCount: '{n} 項待辦',
  skip: '跳到內容',
  simulated: '模擬釘釘 · 示範公司',
  switchPersona: '換個身份',
  offline: '沒有網絡。以下是上次讀到的內容，連線後會自動更新。',
  syncFirst: '正在首次讀取通訊錄',
  syncRunning: '正在更新通訊錄',
  syncFailed: '通訊錄上次未能讀完，會自動再試',
  kit: { close: '關閉', clear: '清除', busy: '處理中', loading: '讀取中' },
  back: '返回',
  retry: '重試',
  cancel: '取消',
  failed: '未能讀取內容',
  failedText: '沒有遺失任何資料，請再試一次。',
  failedOffline: '連上網絡後再試，沒有遺失任何資料。',
  requestId: '編號 {id}',
  notFoundPage: '沒有這一頁',
  notFoundPageText: '連結可能不完整。',
  toInbox: '前往待辦',
  keys: '↑ ↓ 切換　Enter 同意　/ 搜尋　Esc 關閉',
}
export default shell
