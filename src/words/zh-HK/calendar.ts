import type { CalendarWords } from '../zh-CN/calendar.ts'

const calendar: CalendarWords = {
  title: '工作日曆',
  intro: '按工作時間計算的審批期限，只計以下時間。',
  week: '平日',
  free: '休息',
  hours: '{from}–{until}',
  days: '與平日不同的日子',
  none: '未來一年都與平日一樣。',
  off: '放假',
  work: '上班',
  because: { public_holiday: '公眾假期', operator: '由系統管理員設定', here: '在這裏設定' },
  set: '更改某一日',
  which: '哪一日',
  as: '這一日',
  note: '正在等候決定的申請會按新日曆重新計算期限；已經轉到上級的，不會收回。平日休息的日子改為上班，按工作日的時間計算。',
  undoable: '15 分鐘內可以復原',
  send: '確定',
  done: { off: '{day} 改為放假', work: '{day} 改為上班' },
}
export default calendar
