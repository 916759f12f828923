import type { NoticeWords } from '../zh-CN/notice.ts'

const notice: NoticeWords = {
  head: '職域 Remit',
  title: {
    to_decide: '{who} 申請「{role}」',
    to_decide_for: '{who} 為 {whom} 申請「{role}」',
    asked_for_you: '{who} 為您申請「{role}」',
    approved: '已同意：{role}',
    refused: '未同意：{role}',
    revoked: '已收回：{role}',
    began: '已生效：{role}',
    ended: '已到期：{role}',
    voided: '申請已修改，請重新查看：{role}',
    ending: '快將到期：{role}',
    failed: '未能辦成：{role}',
  },
  act: { remove_member: '移除成員「{name}」', delete_department: '刪除部門「{name}」' },
  act_to_decide: { remove_member: '{who} 申請移除成員「{name}」', delete_department: '{who} 申請刪除部門「{name}」' },
  hand_over: { to_decide: '{who} 想將「{role}」交給 {whom}', asked_for_you: '{who} 想將「{role}」交給您', approved: '已移交：{role}' },
  row: { where: '在哪裏', howLong: '多久', from: '開始', why: '為甚麼', risk: '風險', by: '由誰', until: '有效至' },
  risk: { low: '低', medium: '中', high: '高', critical: '極高' },
  where: '{names}及下級 · {people} 人',
  where_without: '{names}及下級，不含{without} · {people} 人',
  and: '、',
  minutes: '{n} 分鐘',
  hours: '{n} 小時',
  days: '{n} 天',
  to_decide: '點開即可決定',
  to_extend: '點開可以延長',
  to_see: '點開查看',
}
export default notice
