/** Work notices: read in a chat, often on a locked phone. Names in braces are filled in when the notice is made. */
const notice = {
  head: '职域 Remit',
  title: {
    to_decide: '{who} 申请「{role}」',
    to_decide_for: '{who} 为 {whom} 申请「{role}」',
    asked_for_you: '{who} 为您申请「{role}」',
    approved: '已同意：{role}',
    refused: '未同意：{role}',
    revoked: '已收回：{role}',
    began: '已生效：{role}',
    ended: '已到期：{role}',
    voided: '申请已修改，请重新查看：{role}',
    ending: '快到期：{role}',
    failed: '没能办成：{role}',
  },
  act: { remove_member: '移除成员「{name}」', delete_department: '删除部门「{name}」' },
  act_to_decide: { remove_member: '{who} 申请移除成员「{name}」', delete_department: '{who} 申请删除部门「{name}」' },
  hand_over: { to_decide: '{who} 想把「{role}」交给 {whom}', asked_for_you: '{who} 想把「{role}」交给您', approved: '已移交：{role}' },
  row: { where: '在哪里', howLong: '多久', from: '开始', why: '为什么', risk: '风险', by: '由谁', until: '有效至' },
  risk: { low: '低', medium: '中', high: '高', critical: '极高' },
  where: '{names}及下级 · {people} 人',
  where_without: '{names}及下级，不含{without} · {people} 人',
  and: '、',
  minutes: '{n} 分钟',
  hours: '{n} 小时',
  days: '{n} 天',
  to_decide: '点开即可决定',
  to_extend: '点开可以延长',
  to_see: '点开查看',
}
export type NoticeWords = typeof notice
export default notice
