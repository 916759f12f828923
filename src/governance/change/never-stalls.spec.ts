import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCompany, awayAt, peopleAt, type Company } from '#tests/governance/any-company.ts'
import { candidates, domain, now, officeHours, pendingChange, person, roleId } from '#tests/governance/small-company.ts'
import { managersAbove, worksFor } from '../chain-of-managers.ts'
import type { EscalationFacts } from '../escalate.ts'
import type { Instant, PersonId } from '../id.ts'
import { findRoute } from '../route.ts'
import { approvalsAt, decidersNow, needOf } from '../stage.ts'
import type { Change } from './change.ts'
import { decide, decidesFor, expire, goUp, mayCommand, type Actor } from './lifecycle.ts'
import { nextMove } from './next-move.ts'
import { beganWaiting, expiryMinutes } from './wait.ts'

const expiryAt = now + expiryMinutes * 60_000
const coverable = ['low', 'medium', 'high'] as const
/** How late the clock comes at most, while people take their turns. */
const longestTurnMs = 600 * 60_000
const asked = { roleId: roleId('shift_supervisor') }

function factsAt(company: Company, at: Instant): EscalationFacts {
  const domains = company.owners.map((ownerIds, place) =>
    domain(`d${place}`, { tier: place === company.owners.length - 1 ? 'global' : 'department', ownerIds, policy: company.policy }),
  )
  return { people: peopleAt(company, at), away: awayAt(company, at), mutualIds: new Set(company.mutual), domains }
}

/** What the server would send; null: it is refused at once, because somebody is missing who has to decide. */
function sent(company: Company): Change | null {
  const { people, away, domains } = factsAt(company, now)
  const interested = [company.requesterId, company.beneficiaryId]
  const route = findRoute({
    ...candidates({
      managerIds: managersAbove(company.beneficiaryId, people),
      headIds: company.heads,
      securityOfficerIds: company.officers,
      holderIds: new Map([[roleId('keeper'), company.keepers]]),
      activePersonIds: new Set([...people.values()].filter(({ active }) => active).map(({ id }) => id)),
      dependentIds: new Set([
        ...interested.flatMap((id) => away.get(id)?.coverId ?? []),
        ...[...people.keys()].filter((id) => worksFor(id, interested, people)),
      ]),
      mutualIds: new Set(company.mutual),
      away,
    }),
    requester: person(company.requesterId),
    beneficiary: person(company.beneficiaryId),
    risk: company.risk,
    roleId: asked.roleId,
    domains,
  })
  if ('cause' in route) return null
  const { requesterId, beneficiaryId, risk } = company
  return pendingChange({ requesterId, beneficiaryId, risk, stages: route.stages, createdAt: now, versionAt: now, wait: beganWaiting(now) })
}

function actorAt(company: Company, id: PersonId, at: Instant): Actor {
  const { people, away } = factsAt(company, at)
  const approvedHerIds = company.mutual.includes(id) ? [company.requesterId, company.beneficiaryId] : []
  const covers = [...away.values()].filter(({ coverId }) => coverId === id)
  return { id, active: people.get(id)?.active === true, bonds: { aboveIds: managersAbove(id, people), covers, approvedHerIds } }
}

/** The rules of who never decides, said once more and with nothing of theirs. */
function excluded(company: Company, change: Change, id: PersonId, at: Instant): string | null {
  const people = peopleAt(company, at)
  const away = awayAt(company, at)
  const interested = [company.requesterId, company.beneficiaryId]
  if (interested.includes(id)) return 'asked for it or gets it'
  if (people.get(id)?.active !== true) return 'has left'
  if (change.decisions.some((one) => one.deciderId === id)) return 'has decided already'
  for (let above = people.get(id)?.managerId ?? null, steps = 0; above !== null && steps < 12; steps++) {
    if (above !== id && interested.includes(above)) return 'works for one of them'
    above = people.get(above)?.managerId ?? null
  }
  if (interested.some((one) => away.get(one)?.coverId === id)) return 'covers one of them'
  if (change.risk === 'critical' && company.mutual.includes(id)) return 'was approved by one of them'
  const named = new Set(change.stages.flatMap((stage) => [...stage.approverIds, ...(stage.added ?? []).map(({ personId }) => personId)]))
  const inPlaceOf = [...away.values()].some(
    ({ absentId, coverId, highestRisk, roleIds }) =>
      coverId === id &&
      named.has(absentId) &&
      change.risk !== 'critical' &&
      coverable.indexOf(change.risk) <= coverable.indexOf(highestRisk) &&
      (roleIds === null || roleIds.includes(asked.roleId)),
  )
  return named.has(id) || inPlaceOf ? null : 'was never asked'
}

/** Who could decide, is above somebody who is asked and cannot, and is not asked: nothing waits for somebody absent (said once more as well). */
function idle(company: Company, change: Change, at: Instant): readonly string[] {
  if (change.status !== 'pending') return []
  const { people, away, domains } = factsAt(company, at)
  const could = (id: PersonId): boolean => !away.has(id) && [null, 'was never asked'].includes(excluded(company, change, id, at))
  const covered = (id: PersonId): boolean =>
    [...people.keys()].some((one) => away.get(id)?.coverId === one && excluded(company, change, one, at) === null)
  const waitsFor = decidersNow(change)
  if (waitsFor.some((id) => could(id) || covered(id))) return []
  const above = [...waitsFor.flatMap((id) => managersAbove(id, people)), ...domains.flatMap(({ ownerIds }) => ownerIds)]
  return above.filter((id) => could(id) && !waitsFor.includes(id)).map((id) => `${id} could decide and nobody asks`)
}

/** What the clock does, until there is nothing more to do now. */
function afterClock(company: Company, waiting: Change, at: Instant): { readonly change: Change; readonly again: Instant } {
  let change = waiting
  for (let steps = 0; steps < 50; steps++) {
    if (change.status !== 'pending') return { change, again: at }
    const move = nextMove(change, factsAt(company, at), company.policy, officeHours, at)
    if (move.step === 'look_again') return { change, again: move.at }
    if (move.step === 'go_up') change = goUp(change, move, move.because, at)
    else if (move.step === 'expire') change = expire(change, at)
    else change = { ...change, wait: { ...change.wait, reminded: true } }
  }
  throw new Error('the clock has something to do without end')
}

interface Told {
  readonly wrong: string[]
  decisions: number
}

/** One after another tries to decide whenever it is her turn; then nobody does any more, and only the clock goes on. */
function lived(company: Company, waiting: Change, told: Told): Change {
  let change = waiting
  let at = now
  for (const { personId, answer, laterMinutes } of company.turns) {
    at += laterMinutes * 60_000
    change = afterClock(company, change, at).change
    told.wrong.push(...idle(company, change, at))
    const actor = actorAt(company, personId, at)
    if (change.status !== 'pending' || !mayCommand(change, answer, actor).allowed) continue
    const why = excluded(company, change, personId, at)
    if (why !== null) told.wrong.push(`${personId} ${why}`)
    told.decisions++
    change = decide(change, { deciderId: personId, forId: decidesFor(change, actor), answer, reason: 'because', decidedAt: at })
  }
  for (let looks = 0; change.status === 'pending'; looks++) {
    if (looks > 60 || at > expiryAt) throw new Error('it waits for ever')
    const { change: after, again } = afterClock(company, change, at)
    change = after
    at = Math.max(at, again)
  }
  return change
}

describe('whatever the company, its policy, who is away and who leaves', () => {
  it('every change ends within its days, waits for nobody who cannot decide, and is decided by nobody whom the rules exclude', () => {
    let decisions = 0
    const ends = new Map<string, number>()
    fc.assert(
      fc.property(anyCompany, (company) => {
        const waiting = sent(company)
        if (waiting === null) return
        const told: Told = { wrong: [], decisions: 0 }
        const change = lived(company, waiting, told)
        decisions += told.decisions
        ends.set(change.status, (ends.get(change.status) ?? 0) + 1)
        expect(told.wrong).toEqual([])
        expect(change.endedAt).toBeLessThanOrEqual(expiryAt + longestTurnMs)
        if (change.status !== 'applied') return
        // no approver never means passed: every stage has its yeses, each from another person
        for (const [place, stage] of change.stages.entries()) expect(approvalsAt(change, place)).toBeGreaterThanOrEqual(needOf(stage))
        const deciders = change.decisions.map(({ deciderId }) => deciderId)
        expect(new Set(deciders).size).toBe(deciders.length)
        expect(deciders.length).toBeGreaterThan(0)
      }),
      { numRuns: 10_000 },
    )
    // a property over nothing proves nothing
    for (const status of ['applied', 'refused']) expect(ends.get(status) ?? 0, status).toBeGreaterThan(50)
    expect(decisions).toBeGreaterThan(500)
  })
})
