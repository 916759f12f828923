/** What holds after every act, whoever did it: I1, I2, I5, I8, I9 of the design, from the rows alone. Each returns what breaks it. */
import { isExpired } from '#governance/change/lifecycle.ts'
import { needOf } from '#governance/stage.ts'
import { ruledByTwo } from './duties.ts'
import { lostByTwo } from './lost-factors.ts'
import { pathUp, type Facts } from './facts.ts'

type Invariant = (facts: Facts) => readonly string[]

/** Nobody's decision counts on what she asked for or gets. */
const noSelfApproval: Invariant = ({ changes, decisions }) =>
  decisions.flatMap(({ changeId, deciderId, voided }) => {
    const change = changes.find(({ id }) => id === changeId)
    const own = deciderId === change?.requesterId || (deciderId === change?.beneficiaryId && change.content.kind === 'ask_for_role')
    return own && !voided ? [`I1: ${deciderId} decided on her own ${changeId}`] : []
  })

const tookBack = (decisions: Facts['decisions'], id: string): boolean => decisions.some(({ changeId, voided }) => changeId === id && voided)

/** A right that was asked for stands on one yes a stage, each by another person, over the version and content that was applied. */
const enoughApprovals: Invariant = ({ grants, changes, decisions }) =>
  grants.flatMap(({ id, origin, changeId, revokedAt }) => {
    // what a decision gave that was taken back ended with it
    if (origin !== 'requested' || (revokedAt !== null && tookBack(decisions, changeId))) return []
    const change = changes.find((one) => one.id === changeId)
    if (change?.status !== 'applied') return [`I2: ${id} stands on ${changeId}, which is ${change?.status ?? 'nowhere'}`]
    const counted = decisions.filter(
      (one) =>
        one.changeId === changeId &&
        !one.voided &&
        one.answer === 'approve' &&
        one.version === change.version &&
        one.contentHash === change.contentHash,
    )
    const seats = new Set(counted.map(({ stage, seat }) => `${stage}.${seat}`))
    const needed = change.stages.reduce((sum, stage) => sum + needOf(stage), 0)
    const deciders = new Set(counted.map(({ deciderId }) => deciderId))
    const whole = seats.size === needed && deciders.size === counted.length && seats.size === counted.length
    return whole ? [] : [`I2: ${changeId} was applied on ${counted.length} of ${needed} yeses`]
  })

/** She said that it was not lost: nobody refused it, and its time had not run out. */
function isStopped(change: Facts['changes'][number], all: Facts['decisions']): boolean {
  const decisions = all.filter(({ changeId }) => changeId === change.id)
  if (change.content.kind !== 'recover_factor' || change.status !== 'refused' || isExpired({ ...change, decisions })) return false
  return !decisions.some(({ answer, voided }) => answer === 'refuse' && !voided)
}

/** Each step left one entry, and no entry came without its step; the chain is whole. */
const oneEntryEach: Invariant = ({ grants, changes, decisions, entries, log }) => {
  const told = (action: string, changeId: string) => entries.filter((entry) => entry.action === action && entry.changeId === changeId)
  const count = (action: string, changeId: string): number => told(action, changeId).length
  const wrong = changes.flatMap((change) => {
    const expected: Readonly<Record<string, number>> = {
      'change.approved': decisions.filter(({ changeId, answer }) => changeId === change.id && answer === 'approve').length,
      'change.refused': decisions.filter(({ changeId, answer }) => changeId === change.id && answer === 'refuse').length,
      'change.expired': isExpired({ ...change, decisions: decisions.filter(({ changeId }) => changeId === change.id) }) ? 1 : 0,
      // what an edit voided as well is no longer told apart from what was taken back before it
      'change.decision_taken_back':
        decisions.filter(({ changeId, voided, version }) => changeId === change.id && voided && version === change.version).length +
        told('change.decision_taken_back', change.id).filter(({ facts }) => facts['version'] !== change.version).length,
      'factor.recovered': change.content.kind === 'recover_factor' && change.status === 'applied' ? 1 : 0,
      'factor.recovery_stopped': isStopped(change, decisions) ? 1 : 0,
      'change.withdrawn': change.status === 'withdrawn' ? 1 : 0,
      'change.failed': change.status === 'failed' ? 1 : 0,
      'change.undone': change.undoneBy === null ? 0 : 1,
      'grant.given': grants.filter(({ changeId }) => changeId === change.id).length,
      ...(change.stages.length > 0 && {
        'change.sent': 1,
        'change.edited': change.version - 1 - count('change.offer_accepted', change.id),
      }),
    }
    return Object.entries(expected).flatMap(([action, times]) =>
      count(action, change.id) === times ? [] : [`I5: ${count(action, change.id)} × ${action} of ${change.id}, ${times} expected`],
    )
  })
  const revoked = grants.filter(({ revokedAt }) => revokedAt !== null).length
  const said = entries.filter(({ action }) => action === 'grant.revoked').length
  if (revoked !== said) wrong.push(`I5: ${revoked} grants are revoked, ${said} entries say so`)
  if (!log.whole) wrong.push(`I5: the chain is broken: ${JSON.stringify(log)}`)
  const acts = changes.filter(({ stages, status }) => stages.length === 0 && status === 'applied')
  for (const act of acts) if (!entries.some(({ changeId }) => changeId === act.id)) wrong.push(`I5: nothing tells of ${act.id}`)
  return wrong
}

/** The closure says what the parents say. */
const closureIsTree: Invariant = ({ departments, closure }) => {
  const said = closure.map(({ ancestorId, descendantId, depth }) => `${descendantId} ${depth} ${ancestorId}`).sort()
  const stands = departments.flatMap(({ id }) => pathUp(id, departments).map((above, depth) => `${id} ${depth} ${above}`)).sort()
  return said.join('\n') === stands.join('\n') ? [] : ['I9: the closure is not the tree']
}

/** What has been agreed to and rests waits for the clock alone; what waits otherwise has somebody who was asked and has not handed it on, and nobody decides who has. */
const somebodyLeft: Invariant = ({ changes, decisions }) =>
  changes.flatMap(({ id, status, content, stages, stage, version }) => {
    const rests = content.kind === 'recover_factor' && stage === stages.length
    const away = stages[stage]?.passedOn ?? []
    const asked = [...(stages[stage]?.approverIds ?? []), ...(stages[stage]?.added ?? []).map(({ personId }) => personId)]
    const stuck = status === 'pending' && !rests && asked.every((one) => away.includes(one))
    const wrong = decisions.filter(
      (one) => one.changeId === id && one.stage === stage && one.version === version && !one.voided && away.includes(one.deciderId),
    )
    return [
      ...(stuck ? [`${id} waits for nobody`] : []),
      ...wrong.map(({ deciderId }) => `${deciderId} decided on ${id} after handing it on`),
    ]
  })

export const invariants: Readonly<Record<string, Invariant>> = {
  somebodyLeft,
  noSelfApproval,
  enoughApprovals,
  oneEntryEach,
  closureIsTree,
  lostByTwo,
  ruledByTwo,
}

export const broken = (facts: Facts): readonly string[] => Object.values(invariants).flatMap((holds) => holds(facts))

/** I8, at rest: the platform's label is worn by nobody whose right is over. */
export function lateLabels(facts: Facts, wearers: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return [...wearers].flatMap(([roleId, userids]) =>
    userids.flatMap((userid) => {
      const held = facts.grants.some(
        (grant) =>
          grant.personId === userid &&
          grant.roleId === roleId &&
          grant.revokedAt === null &&
          grant.fromAt <= facts.now &&
          facts.now < grant.untilAt,
      )
      return held ? [] : [`I8: ${userid} still wears ${roleId}`]
    }),
  )
}
