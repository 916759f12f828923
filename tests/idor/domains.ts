import type { Domain } from '#governance/domain.ts'
import type { DomainId, PersonId } from '#governance/id.ts'
import { openViews, presetPolicy, type Policy } from '#governance/policy.ts'
import { keepDomain, keptApp } from '#tests/kit/kept-app.ts'
import type { TestRemit } from '#tests/kit/remit.ts'

type Known = Omit<Domain, 'status' | 'reviewAt'>

const known = (id: string, tier: Domain['tier'], place: string, ownerId: string, policy: Policy): Known => ({
  id: id as DomainId,
  tier,
  name: id,
  scope: { include: [place as never], exclude: [] },
  ownerIds: [ownerId as PersonId],
  policy,
})

const usual = presetPolicy('front_line')
/** Everybody who works in Finance sees it, and has no right by that. */
const open: Policy = { ...usual, opens: openViews }

/** Every domain in force; those that the address book proposed by the ids that it gave them. */
export const domainsOf = (ids: { readonly food: string; readonly finance: string; readonly company: string }) => ({
  food: known(ids.food, 'department', '20', 'owner', usual),
  finance: known(ids.finance, 'department', '30', 'fin.owner', open),
  company: known(ids.company, 'global', '1', 'global', usual),
  // from the company's top as well, but of departments: it has no app
  house: known('d-house', 'department', '1', 'crew6', usual),
  office: known('d-office', 'app', keptApp, 'barman', usual),
})

/** What no proposal of the address book makes: the other two, and the demands of Finance. */
export async function keepDomains(remit: TestRemit, financeId: string): Promise<void> {
  const { finance, house, office } = domainsOf({ food: '', finance: financeId, company: '' })
  for (const one of [finance, house, office]) await keepDomain(remit, one)
}
