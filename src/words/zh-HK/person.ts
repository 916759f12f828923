import type { PersonWords } from '../zh-CN/person.ts'

const person: PersonWords = {
  title: '成員',
  open: '查看 {name}',
  holds: '現時的授權',
  everywhere: '整個範圍',
  some: '{total} 個部門中的 {n} 個',
  change: '查看來由',
  would_break: '您會違反「{rule}」：與「{with}」衝突。可請{officers}申請例外',
  why: {
    grant_permits: '來自「{role}」授權，有效至 {until}',
    owner_permits: '負責管理{domain}',
    policy_opens: '所在管理域的規定讓那裏的人都能看到',
    no_grant_permits: '沒有這項權限',
    grant_ended: '「{role}」授權已於 {ended} 結束',
    grant_not_started: '授權要到 {from} 才生效',
    outside_scope: '有這項權限，但不包括{departments}',
    person_left: '已停用或已離職',
    other: '暫時未能判斷，先當作沒有',
  },
  edit: '編輯',
  disabled: '已停用',
  disable: '停用',
  enable: '恢復使用',
  remove: '移除成員',
}
export default person
