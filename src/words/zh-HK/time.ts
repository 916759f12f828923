import type { TimeWords } from '../zh-CN/time.ts'

const time: TimeWords = {
  now: '剛剛',
  minutesAgo: '{n} 分鐘前',
  hoursAgo: '{n} 小時前',
  yesterday: '昨天 {time}',
  minutes: '{n} 分鐘',
  hours: '{n} 小時',
  days: '{n} 天',
  left: '尚餘 {time}',
  and: '、',
}
export default time
