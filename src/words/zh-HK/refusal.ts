import type { RefusalWords } from '../zh-CN/refusal.ts'

const refusal: RefusalWords = {
  not_signed_in: { title: '登入已過期', next: '請從釘釘重新開啟職域。' },
  code_refused: { title: '釘釘未能確認您的身份', next: '請關閉頁面，再從釘釘開啟一次。' },
  person_left: { title: '您的帳號已停用，或已不在公司通訊錄內', next: '如有錯誤，請聯絡人事部同事。' },
  not_allowed: { title: '暫時不能這樣做', next: '原因列於下方；如需要這項權限，可以申請。' },
  proof_needed: { title: '需要驗證碼', next: '請輸入新的驗證碼，再批准一次。' },
  foreign_origin: { title: '這個請求並非由職域發出', next: '請從釘釘開啟職域再試。' },
  not_found: { title: '找不到，或不屬於您可看的範圍', next: '可能已被移走；請返回重新整理再看。' },
  person_mismatch: { title: '現時登入的是另一位同事', next: '頁面會為您重新登入，請再試一次。' },
  change_moved: { title: '這份申請剛剛有變', next: '已為您更新至最新內容，請看過再決定。' },
  change_not_pending: { title: '這份申請已有結果', next: '毋須再處理，最新結果就在這裏。' },
  sync_running: { title: '正在讀取通訊錄', next: '毋須重複按，讀完會自動更新。' },
  request_in_flight: { title: '上一個操作仍在處理', next: '請稍等幾秒，毋須再按。' },
  bad_input: { title: '有內容未填好', next: '請看標紅的地方，改好再提交。' },
  idempotency_key_missing: { title: '這次操作未能送出', next: '請重新整理頁面，再試一次。' },
  idempotency_key_reused: { title: '這次操作已經提交', next: '請重新整理頁面看結果；要做別的事，請重新開始。' },
  payload_too_large: { title: '內容太長', next: '請縮短一些再提交。' },
  too_many_requests: { title: '按得太快了', next: '請稍等一會再試。' },
  platform_unreachable: { title: '暫時未能連接釘釘', next: '您填的內容仍在，請過幾分鐘再試。' },
  not_ready: { title: '職域正在準備', next: '通常不用一分鐘，請稍後再開啟。' },
  fault: { title: '出了點問題', next: '您填的內容仍在，請再試一次；若仍不行，請把編號告訴管理員。' },
}
export default refusal
