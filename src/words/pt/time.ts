import type { TimeWords } from '../zh-CN/time.ts'

const time: TimeWords = {
  now: 'agora mesmo',
  minutesAgo: 'há {n} min',
  hoursAgo: 'há {n} h',
  yesterday: 'ontem {time}',
  minutes: '{n} min',
  hours: '{n} h',
  days: '{n} {n:dia|dias}',
  left: 'faltam {time}',
  and: ', ',
}
export default time
