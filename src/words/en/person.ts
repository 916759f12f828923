import type { PersonWords } from '../zh-CN/person.ts'

const person: PersonWords = {
  title: 'Member',
  open: 'See {name}',
  manager: 'Manager',
  inactive: 'Disabled or no longer here: nothing held works any more, and nothing can be decided',
  holds: 'Grants now',
  holdsNone: 'No grants that you can see',
  before: '{n} earlier {n:grant|grants}',
  underWay: 'Requests under way',
  here: 'May do in {area}',
  everywhere: 'All of it',
  some: '{n} of {total} departments',
  nothing: 'No permission here yet',
  not: '{n} {n:permission|permissions} missing here',
  change: 'See why',
  why: {
    grant_permits: 'From the role “{role}”, until {until}',
    owner_permits: 'Owner of {domain}',
    no_grant_permits: 'Does not have this right',
    grant_ended: 'The role “{role}” ended on {ended}',
    grant_not_started: 'The role starts only on {from}',
    outside_scope: 'Has this right, but not for {departments}',
    person_left: 'Disabled or no longer here',
    other: 'Can’t be judged right now, so the answer is no',
  },
  remove: 'Remove from the company',
  notFound: 'You can’t see this member',
  notFoundText: 'Not there, or outside what you may see.',
  toMembers: 'Back to members',
}
export default person
