import type { ExactlyWords } from '../zh-CN/exactly.ts'

const exactly: ExactlyWords = {
  none: '沒有可以申請的',
  noneText: '這裏沒有一個域能給您這項權限，或者它只在需要雙重驗證的角色裏。可以看看所有角色，或問您的主管。',
  conflict: '所有這樣的角色都會違反互斥規則',
  all: '看所有角色',
}
export default exactly
