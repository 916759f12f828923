import type { CalendarWords } from '../zh-CN/calendar.ts'

const calendar: CalendarWords = {
  title: 'Calendário de trabalho',
  intro: 'Os prazos em horas de trabalho contam só o tempo abaixo.',
  week: 'Habitualmente',
  free: 'folga',
  hours: '{from}–{until}',
  days: 'Dias diferentes',
  none: 'No próximo ano nada é diferente.',
  off: 'Dia de folga',
  work: 'Dia de trabalho',
  because: { public_holiday: 'Feriado', operator: 'Definido pela informática', here: 'Definido aqui' },
  set: 'Alterar um dia',
  which: 'Que dia',
  as: 'Esse dia é',
  note: 'Os prazos do que espera agora voltam a ser contados; o que já passou para os superiores fica com eles. Um dia de folga em que se trabalha conta as horas de um dia útil.',
  undoable: 'Pode anular-se durante 15 minutos',
  send: 'Confirmar',
  done: { off: '{day} passa a dia de folga', work: '{day} passa a dia de trabalho' },
}
export default calendar
