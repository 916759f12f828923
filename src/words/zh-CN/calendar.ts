/** When the company works: what deadlines in working hours count. */
const calendar = {
  title: '工作日历',
  intro: '按工作时间计算的审批期限，只算下面的时间。',
  week: '平时',
  free: '休息',
  hours: '{from}–{until}',
  days: '与平时不同的日子',
  none: '接下来一年都与平时一样。',
  off: '放假',
  work: '上班',
  because: { public_holiday: '公众假期', operator: '运维设定', here: '在这里设定' },
  set: '更改某一天',
  which: '哪一天',
  as: '这一天',
  note: '正在等待决定的申请会按新日历重新计算期限；已经转到上级的，不会收回。平时休息的日子改为上班，按工作日的时间计算。',
  undoable: '15 分钟内可以撤销',
  send: '确定',
  done: { off: '{day} 改为放假', work: '{day} 改为上班' },
}
export type CalendarWords = typeof calendar
export default calendar
