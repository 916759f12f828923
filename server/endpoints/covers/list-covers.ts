import { mayNameCover } from '#governance/cover.ts'
import type { PersonId } from '#governance/id.ts'
import { loadCoverFacts } from '../../facts/load-cover-facts.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { presentCovers, presentLeaveCover } from '../../present/cover-view.ts'
import { createLens, type Lens } from '../../present/lens.ts'
import { presentVerdict } from '../../present/verdict-view.ts'
import { coversBy, lastCoverOf } from '../../store/covers.ts'
import { standingCoverOf } from '../../store/leaves.ts'
import { person } from '../../store/directory.ts'

/** Who covered her last and is still here, or else her manager. */
async function suggestionFor({ tx }: Lens, id: PersonId): Promise<PersonId | null> {
  const candidates = [await lastCoverOf(tx, id), (await person(tx, id))?.managerId ?? null]
  for (const candidate of candidates) if (candidate !== null && (await person(tx, candidate))?.active === true) return candidate
  return null
}

export const listCovers: Endpoint<'listCovers'> = async (call, { personId }) => {
  const lens = await createLens(call.tx, call.person)
  const facts = await loadCoverFacts(lens, personId, null)
  if (facts === null) return new Refusal('not_found')
  const suggested = await suggestionFor(lens, personId)
  if (suggested !== null) await lens.meet([suggested])
  // any short one: whether she may name one at all
  const any = {
    absentId: personId,
    coverId: null,
    fromAt: call.tx.now,
    untilAt: call.tx.now + 1,
    highestRisk: 'low',
    roleIds: null,
  } as const
  return {
    absences: await presentCovers(lens, facts.others),
    covering: await presentCovers(lens, await coversBy(call.tx, personId)),
    can: { name: await presentVerdict(lens, mayNameCover(any, { ...facts, others: [] })) },
    leaves:
      call.app.settings.leaveProcessCode === null
        ? null
        : { standing: await presentLeaveCover(lens, await standingCoverOf(call.tx, personId)) },
    suggested: suggested === null ? null : lens.brief(suggested),
  }
}
