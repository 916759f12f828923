import type { RoutedWords } from '../zh-CN/routed.ts'

const routed: RoutedWords = {
  titles: { remove_member: 'Remove {name} from the company', delete_department: 'Delete “{name}”' },
  loading: 'Looking at what this would end …',
  lasting: {
    remove_member: 'Remit can’t undo this: DingTalk deletes the account from the company.',
    delete_department: 'This can’t be undone: a department that DingTalk has deleted does not come back.',
  },
  ends: 'Once approved',
  departments: { remove_member: 'Leaves', delete_department: 'Is deleted' },
  headOf: 'No longer heads',
  domains: { remove_member: 'No longer owns the domain', delete_department: 'Domains left without a department' },
  grants: { remove_member: 'Every grant held ends at once', delete_department: 'Grants that reach nowhere else end' },
  noGrants: 'No grants that would end',
  more: '{n} in all',
  grantsHidden: 'Grants, if there are any, end too; you can’t see which',
  grant: '{role} · {where} · until {until}',
  grantOf: '{who} · {role} · until {until}',
  route: 'Who decides',
  reason: 'Why',
  reasonHint: 'One sentence; those who decide will read it',
  send: 'Send for approval',
  sent: 'Sent. Waiting for {names}',
  ofRequester: '{who}: {why}',
  failed: 'It was not possible any more, because',
}
export default routed
