import type { PersonWords } from '../zh-CN/person.ts'

const person: PersonWords = {
  title: '成員',
  open: '查看 {name}',
  manager: '直屬上司',
  inactive: '已停用或已離職：名下的授權全部失效，亦不能審批',
  holds: '現時的授權',
  holdsNone: '在您看到的範圍內沒有授權',
  before: '以往的授權（{n} 項）',
  underWay: '處理中的申請',
  here: '在{area}可以做甚麼',
  everywhere: '整個範圍',
  some: '{total} 個部門中的 {n} 個',
  nothing: '在這裏未有任何權限',
  not: '在這裏沒有的權限（{n} 項）',
  change: '查看來由',
  why: {
    grant_permits: '來自「{role}」授權，有效至 {until}',
    owner_permits: '負責管理{domain}',
    no_grant_permits: '沒有這項權限',
    grant_ended: '「{role}」授權已於 {ended} 結束',
    grant_not_started: '授權要到 {from} 才生效',
    outside_scope: '有這項權限，但不包括{departments}',
    person_left: '已停用或已離職',
    other: '暫時未能判斷，先當作沒有',
  },
  remove: '移除成員',
  notFound: '看不到這位成員',
  notFoundText: '不存在，或不在您能看到的範圍內。',
  toMembers: '返回成員名單',
}
export default person
