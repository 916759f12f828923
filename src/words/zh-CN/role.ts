/** Names of the built-in roles, by their id. A company's own roles carry their names with them. */
const role = {
  name: { global: '全局管理员', security: '安全管理员', address_book: '通讯录管理员', dashboard: '数据看板查看员' },
  about: {
    global: '除安全规则外，公司里的一切都能管',
    security: '安全规则、策略、日志',
    address_book: '管理成员和部门，不能删除',
    dashboard: '只看数据、成员和授权',
  },
  unnamed: '未命名的角色',
  permissions: '{n} 项权限',
  somePermissions: '{some}等 {n} 项',
}
export type RoleWords = typeof role
export default role
