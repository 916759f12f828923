import { ownedDomains, type Authority } from '../../authorize.ts'
import { refusedBy, refuse, type Cause, type Verdict } from '../../verdict.ts'
import { companyDayOf, type DayKind } from '../../working-time.ts'
import type { SetWorkingDayInput } from '../change.ts'

/**
 * An owner of the global root domain says of a day that the company works or does not: deadlines everywhere count by it. What has passed
 * is not counted anew. `now`: what the page says of the day by now; null: nothing.
 */
export function maySetWorkingDay(authority: Authority, { on, before, after }: SetWorkingDayInput, now: DayKind | null): Verdict {
  const { person, domains } = authority
  if (!person.active) return refuse({ code: 'person_left', personId: person.id })
  const root = ownedDomains(person.id, domains).find(({ tier }) => tier === 'global')
  if (!root) return refuse({ code: 'not_root_owner' })
  const causes: Cause[] = []
  if (on < companyDayOf(authority.now)) causes.push({ code: 'start_in_past', fromAt: Date.parse(`${on}T00:00:00+08:00`) })
  if (now !== before) causes.push({ code: 'changed_meanwhile' })
  if (before === after) causes.push({ code: 'nothing_changes' })
  return refusedBy(causes, { code: 'owner_permits', domainId: root.id, permission: 'policy.manage' })
}
