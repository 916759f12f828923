import type { PolicyWords } from '../zh-CN/policy.ts'

const policy: PolicyWords = {
  preset: { front_line: 'Front line (fast)', finance: 'Finance (strict)', people: 'People (central HR)', own: 'Its own' },
  about: {
    front_line: 'The manager decides everyday matters alone; 30 days at most',
    finance: 'The riskier, the more people look at it; 7 days at most',
    people: 'The people owner looks at it; 14 days at most',
    own: 'Decided as this domain itself demands',
  },
  stage: {
    manager: 'Manager',
    manager_above: 'Manager further up',
    department_head: 'Department head',
    domain_owner: 'Domain owner',
    security_officer: 'Security officer',
    role_holder: 'Holder of a role',
    named: 'Named person',
  },
  insteadOf: '{found} (for the {stage})',
  anyOf: 'One of them is enough',
  allOf: '{need} of them have to agree',
  beside: 'at the same time as the one above',
  or: ' or ',
  and: ' and ',
  agreed: '{who} agreed',
  usual: 'usually {time}',
  usualUnknown: 'waiting time unknown',
  added: { deadline: 'Not answered in time: {who} is asked too', absent: 'The approver is not here: {who} is asked' },
  deadline: { escalate: 'Without an answer by {at}, the next one up is asked too', expire: 'Without an answer by {at}, the request ends' },
  state: {
    later: 'Later',
    waiting: 'Waiting now',
    approved: 'Approved',
    refused: 'Refused',
    expired: 'Ended: nobody decided',
    not_reached: 'Not reached',
  },
}
export default policy
