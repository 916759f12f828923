import type { TimeWords } from '../zh-CN/time.ts'

const time: TimeWords = {
  now: 'just now',
  minutesAgo: '{n} min ago',
  hoursAgo: '{n} h ago',
  yesterday: 'yesterday {time}',
  minutes: '{n} min',
  hours: '{n} h',
  days: '{n} {n:day|days}',
  left: '{time} left',
  and: ', ',
}
export default time
