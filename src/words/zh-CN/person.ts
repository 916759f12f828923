const person = {
  title: '成员',
  open: '查看 {name}',
  holds: '现在的授权',
  everywhere: '整个范围',
  some: '{total} 个部门中的 {n} 个',
  change: '查看来由',
  would_break: '您会违反「{rule}」：与「{with}」冲突。可以请{officers}申请例外',
  why: {
    grant_permits: '来自「{role}」授权，有效至 {until}',
    owner_permits: '负责管理{domain}',
    policy_opens: '所在管理域的规定让那里的人都能看到',
    no_grant_permits: '没有这项权限',
    grant_ended: '「{role}」授权已在 {ended} 结束',
    grant_not_started: '授权要到 {from} 才生效',
    outside_scope: '有这项权限，但不包括{departments}',
    person_left: '已停用或已离职',
    other: '暂时无法判断，先按没有处理',
  },
  edit: '编辑',
  disabled: '已停用',
  disable: '停用',
  enable: '恢复使用',
  remove: '移除成员',
}
export type PersonWords = typeof person
export default person
