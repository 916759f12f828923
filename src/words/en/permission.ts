import type { PermissionWords } from '../zh-CN/permission.ts'

const permission: PermissionWords = {
  member: {
    view: 'See members',
    view_phone: 'See members’ phone numbers',
    create: 'Add members',
    update: 'Edit members’ details',
    move: 'Move members between departments',
    disable: 'Disable members',
    delete: 'Delete members',
  },
  department: {
    view: 'See departments',
    create: 'Create departments',
    update: 'Edit departments',
    set_head: 'Name the head of a department',
    delete: 'Delete departments',
  },
  group: { view: 'See chat groups', manage: 'Manage chat groups' },
  team: { manage: 'Manage teams' },
  role: { view: 'See admin roles', design: 'Design admin roles' },
  grant: { view: 'See who may do what', give: 'Give rights to people', revoke: 'Take rights back' },
  report: { view: 'See reports' },
  attendance_rule: {
    view: 'See attendance rules',
    update: 'Edit attendance rules',
    empty: 'Take everybody out of attendance rules',
    delete: 'Delete attendance rules',
  },
  flow: { run: 'Start processes', design: 'Design processes' },
  announcement: { send: 'Send announcements' },
  log: { view: 'Read the log', export: 'Export the log' },
  app: { manage: 'Manage apps' },
  content_rule: { manage: 'Manage sensitive words' },
  subscription: { manage: 'Manage log subscriptions' },
  domain: { manage: 'Manage domains' },
  policy: { manage: 'Change approval policies' },
  conflict_rule: { manage: 'Manage conflict rules' },
  security_setting: { manage: 'Change security settings' },
}
export default permission
