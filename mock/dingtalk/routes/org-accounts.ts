import { NewRefusal } from '../wire/refusals.ts'
import type { Params } from '../wire/params.ts'
import type { Route } from '../wire/route.ts'
import type { Company } from '../world/company.ts'
import type { Person } from '../world/person.ts'

const known = {
  generation: 'new',
  scope: 'Contact.OrgAccountSecurity.ReadWrite',
  needsToken: true,
  counted: true,
} as const

/** Only what the company owns can be stopped: an ordinary account is the person's own. */
function ownedAccount(params: Params, company: Company, fields: readonly string[]): Person {
  const strange = params.names().find((name) => !fields.includes(name))
  const userid = params.optionalText('userId')
  if (strange !== undefined || !userid) throw new NewRefusal(400, 'invalid.param', strange ?? 'userId is missing')
  const person = company.people.get(userid)
  if (!person) throw new NewRefusal(400, 'employee.not.exist', 'nobody has this userId')
  if (!person.orgAccount) throw new NewRefusal(400, 'not.exclusive.account', 'this is not an enterprise account')
  return person
}

export const orgAccountRoutes: readonly Route[] = [
  {
    ...known,
    path: '/v1.0/contact/orgAccounts/disable',
    verb: 'POST',
    answer: ({ params }, { company }) => {
      company.update(ownedAccount(params, company, ['userId', 'reason']), { stopped: true })
      return { result: true }
    },
  },
  {
    ...known,
    path: '/v1.0/contact/orgAccounts/enable',
    verb: 'POST',
    answer: ({ params }, { company }) => {
      company.update(ownedAccount(params, company, ['userId']), { stopped: false })
      return { result: true }
    },
  },
  {
    ...known,
    path: '/v1.0/contact/orgAccounts/status',
    verb: 'GET',
    answer: ({ params }, { company }) => ({ disable: ownedAccount(params, company, ['userId']).stopped }),
  },
]
