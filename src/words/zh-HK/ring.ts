import type { RingWords } from '../zh-CN/ring.ts'

const ring: RingWords = {
  title: '互相批准',
  about: '近 {days} 日誰批准過彼此的申請',
  intro:
    '近 {days} 日內，下面每組人都批准過彼此的申請，直接地，或者繞了一圈。每一步都符合規則，不一定有問題；值得問一句：每次都是獨立判斷的嗎？涉及極高風險權限的互相批准，系統會直接拒絕。',
  count: '共 {n} 次',
  yes: {
    ask: '{by}同意了{of}的申請：「{role}」{where}',
    hand_over: '{by}同意了涉及{of}的交接：「{role}」{where}',
    remove_member: '{by}同意了{of}移除成員的申請{where}',
    delete_department: '{by}同意了{of}刪除部門的申請{where}',
    set_role: '{by}同意了{of}修改角色的申請',
    set_domain: '{by}同意了{of}變更管理域的申請',
    change_attendance: '{by}同意了{of}更改考勤規則的申請',
    empty_attendance: '{by}同意了{of}清空考勤規則人員的申請',
    delete_attendance: '{by}同意了{of}刪除考勤規則的申請',
    set_conflict_rule: '{by}同意了{of}修改互斥規則的申請',
    allow_exception: '{by}同意了{of}的例外申請',
    set_app: '{by}同意了{of}修改應用清單的申請',
  },
  where: '（{places}）',
  insteadOf: '代{name}決定 · {at}',
  earlier: '另有 {n} 次較早的，可在操作日誌查看。',
  none: '沒有人互相批准',
  noneText: '近 {days} 日內，沒有誰批准過批准自己的人，繞一圈的也沒有。這樣最好：每個決定都由旁人作出，批准的人不欠對方人情。',
  denied: '需要能查看整間公司的操作日誌：「查看操作日誌」權限，範圍是全公司。',
}
export default ring
