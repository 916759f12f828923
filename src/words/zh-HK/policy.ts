import type { PolicyWords } from '../zh-CN/policy.ts'

const policy: PolicyWords = {
  preset: { front_line: '前線（快）', finance: '財務（嚴）', people: '人事（集中）', own: '自訂' },
  about: {
    front_line: '日常事務由上司一人決定，最長 30 天',
    finance: '風險愈高，審批的人愈多，最長 7 天',
    people: '由人事負責人把關，最長 14 天',
    own: '按這個管理域自己的規定審批',
  },
  stage: {
    manager: '直屬上司',
    manager_above: '再上級',
    department_head: '部門主管',
    domain_owner: '管理域負責人',
    security_officer: '保安管理員',
    role_holder: '指定角色的成員',
    named: '指定的人',
  },
  insteadOf: '{found}（代{stage}）',
  anyOf: '其中一人批准即可',
  allOf: '其中 {need} 人都要批准',
  beside: '與上一步同時進行',
  or: ' 或 ',
  and: '、',
  agreed: '{who}已批准',
  usual: '通常 {time}',
  usualUnknown: '等候時間未知',
  added: { deadline: '未有按時處理，轉到{who}', absent: '原審批人不在，轉到{who}' },
  deadline: { escalate: '{at} 前未有決定，會再請上一級決定', expire: '{at} 前無人決定，申請就結束' },
  state: {
    later: '尚未輪到',
    waiting: '等候中',
    approved: '已批准',
    refused: '已拒絕',
    expired: '無人決定，已結束',
    not_reached: '沒有去到',
  },
}
export default policy
