import type { DeskWords } from '../zh-CN/desk.ts'

const desk: DeskWords = {
  search: '搜尋姓名、角色、部門或原因',
  find: '搜尋',
  filter: '篩選',
  filtering: '篩選 · {n}',
  kind: {
    label: '種類',
    all: '所有種類',
    of: {
      ask_for_role: '申請角色',
      hand_over: '移交授權',
      remove_member: '移除成員',
      delete_department: '刪除部門',
      set_role: '修改角色',
      set_domain: '管理域變更',
      change_attendance: '更改考勤規則',
      empty_attendance: '清空考勤規則',
      delete_attendance: '刪除考勤規則',
      recover_factor: '復原雙重認證',
    },
  },
  risk: { label: '風險', all: '所有風險' },
  whose: { label: '由誰決定', all: '我的和代理的', own: '我自己的', cover: '代 {name}' },
  order: { label: '次序', longest: '等得最久的在前', newest: '最新的在前' },
  found: '找到 {n} 項',
  none: '找不到',
  noneText: '換個說法，或者放寬篩選。',
  clear: '清除條件',
  choose: '選擇：{what}',
  chosen: '已選 {n} 項',
  unchoose: '取消選擇',
  apart: {
    other: '和已選的不相似：角色、風險或步驟不同，請單獨打開。',
    few: '相似的不足三項，請打開決定。',
    critical: '極高風險，請單獨打開決定。',
    kind: '這一類要看清楚才決定，請單獨打開。',
    instead: '這一項您是代 {name} 決定，請單獨打開。',
    unread: '暫時無法判斷是否相似，請稍後再試。',
    odd: '與其他的不同，請單獨打開：',
  },
}
export default desk
