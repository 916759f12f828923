import type { CalendarWords } from '../zh-CN/calendar.ts'

const calendar: CalendarWords = {
  title: 'Working calendar',
  intro: 'Deadlines in working hours count the time below and no other.',
  week: 'Usually',
  free: 'free',
  hours: '{from}–{until}',
  days: 'Days that are different',
  none: 'Nothing is different in the coming year.',
  off: 'Day off',
  work: 'Working day',
  because: { public_holiday: 'Public holiday', operator: 'Set by IT', here: 'Set here' },
  set: 'Change a day',
  which: 'Which day',
  as: 'That day is a',
  note: 'Deadlines of what waits now are counted anew; what has gone on to those above stays there. A free day that is worked counts the hours of a weekday.',
  undoable: 'Can be undone for 15 minutes',
  send: 'Confirm',
  done: { off: '{day} is a day off', work: '{day} is a working day' },
}
export default calendar
