import type { SyncWords } from '../zh-CN/sync.ts'

const sync: SyncWords = {
  title: '通訊錄',
  state: { never: '尚未讀取', running: '正在讀取', done: '已是最新', failed: '上次未能讀完' },
  progress: '已讀 {departments} / {known} 個部門，{members} 人',
  starting: '正在連接釘釘…',
  finished: '{time} 讀完',
  failed: '已讀取的內容仍在，可以從中斷的地方繼續。',
  again: '重新讀取',
  embedded: '資料存放在內置資料庫，只適合試用；正式使用請接 PostgreSQL。',
  started: '開始重新讀取通訊錄',
}
export default sync
