import type { RingWords } from '../zh-CN/ring.ts'

const ring: RingWords = {
  title: 'Mutual approvals',
  about: 'Who approved one another’s requests in the last {days} days',
  intro:
    'In the last {days} days the people of each group below approved one another’s requests, directly or in a ring. Every step followed the rules and nothing need be wrong; it is worth asking whether each was judged by itself. For critical rights the system refuses mutual approval.',
  count: '{n} in all',
  yes: {
    ask: '{by} approved {of}’s request for “{role}”{where}',
    hand_over: '{by} approved a handover of “{role}”{where} involving {of}',
    remove_member: '{by} approved {of}’s request to remove a member{where}',
    delete_department: '{by} approved {of}’s request to delete a department{where}',
    set_role: '{by} approved {of}’s change of a role',
    set_domain: '{by} approved {of}’s change of a domain',
    change_attendance: '{by} approved {of}’s change of an attendance rule',
    empty_attendance: '{by} approved that {of} takes everybody out of an attendance rule',
    delete_attendance: '{by} approved {of}’s request to delete an attendance rule',
    set_conflict_rule: '{by} approved {of}’s change of a conflict rule',
    allow_exception: '{by} approved {of}’s request for an exception',
    set_app: '{by} approved {of}’s change of the list of apps',
  },
  where: ' ({places})',
  insteadOf: 'in place of {name} · {at}',
  earlier: '{n} earlier {n:one is|ones are} in the log.',
  none: 'Nobody approved one another’s requests',
  noneText:
    'In the last {days} days nobody approved somebody who had approved them, not even in a ring. That is how it should be: each decision was made by somebody from outside, who owes nothing for it.',
  denied: 'This needs the right “Read the log” over the whole company.',
}
export default ring
