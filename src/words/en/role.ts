import type { RoleWords } from '../zh-CN/role.ts'

const role: RoleWords = {
  name: { global: 'Global admin', security: 'Security officer', address_book: 'Address book admin', dashboard: 'Dashboard viewer' },
  about: {
    global: 'Everything in the company but the security rules',
    security: 'Security rules, policies and the log',
    address_book: 'Members and departments, without deleting',
    dashboard: 'Only looks at figures, members and grants',
  },
  unnamed: 'A role without a name',
  permissions: '{n} {n:permission|permissions}',
  somePermissions: '{some}… ({n} in all)',
}
export default role
