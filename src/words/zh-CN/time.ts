/** Small words for times and lengths. */
const time = {
  now: '刚刚',
  minutesAgo: '{n} 分钟前',
  hoursAgo: '{n} 小时前',
  yesterday: '昨天 {time}',
  minutes: '{n} 分钟',
  hours: '{n} 小时',
  days: '{n} 天',
  left: '还剩 {time}',
  and: '、',
}
export type TimeWords = typeof time
export default time
