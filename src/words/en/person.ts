import type { PersonWords } from '../zh-CN/person.ts'

const person: PersonWords = {
  title: 'Member',
  open: 'See {name}',
  holds: 'Grants now',
  everywhere: 'All of it',
  some: '{n} of {total} departments',
  change: 'See why',
  would_break: 'You would break “{rule}”: it conflicts with “{with}”. {officers} can ask for an exception',
  why: {
    grant_permits: 'From the role “{role}”, until {until}',
    owner_permits: 'Owner of {domain}',
    policy_opens: 'The policy there lets everybody who works there see this',
    no_grant_permits: 'Does not have this right',
    grant_ended: 'The role “{role}” ended on {ended}',
    grant_not_started: 'The role starts only on {from}',
    outside_scope: 'Has this right, but not for {departments}',
    person_left: 'Disabled or no longer here',
    other: 'Can’t be judged right now, so the answer is no',
  },
  edit: 'Edit',
  disabled: 'Disabled',
  disable: 'Disable',
  enable: 'Bring back',
  remove: 'Remove from the company',
}
export default person
