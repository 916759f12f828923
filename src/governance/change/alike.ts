import type { StageKind } from '../approver-rule.ts'
import type { PersonId, RoleId } from '../id.ts'
import type { Risk } from '../permission.ts'
import { decidersNow, stageFor } from '../stage.ts'
import type { Change } from './change.ts'

/** So many alike ones are worth a group: two are as soon decided one by one. */
export const fewestAlike = 3
/** As many as are looked at for groups, and as many as can be decided together: they still fit in one transaction that keeps nobody waiting. */
export const mostTogether = 100
/** More than so many times the usual is unusual. */
const farFromUsual = 2

export const oddities = [
  /** The decider would have to prove presence. */
  'needs_proof',
  /** It was changed after it had been sent. */
  'edited',
  /** The requester has been offered less and has not answered. */
  'offered',
  /** Decider and requester have asked or told each other something about it. */
  'talked',
  'longer',
  'wider',
  /** Asked for somebody else, while most ask for themselves. */
  'for_other',
  /** Who would receive it works in none of the departments, while most of the others do. */
  'elsewhere',
  /** It would newly allow something of a high risk, while most of the others would not. */
  'new_high_risk',
  /** Never held the role, while most of the others have. */
  'first_time',
  /** Came to the decider because somebody else did not answer, while most of the others were hers from the start. */
  'came_to_you',
] as const
export type OddityCode = (typeof oddities)[number]

/** Why one of a group is looked at apart; `usual` where it is measured: minutes, or departments. */
export interface Oddity {
  readonly code: OddityCode
  readonly usual: number | null
}

/** An ask that waits for one decider, with what around it can be told from what is there. */
export interface WaitingAsk {
  readonly change: Change
  /** Whether deciding it takes a proof of presence. */
  readonly needsProof: boolean
  /** Whether anything was asked or said about it. */
  readonly talked: boolean
  readonly departmentCount: number
  /** Whether who would receive it works in one of the departments. */
  readonly worksThere: boolean
  readonly newHighRisk: boolean
  readonly heldBefore: boolean
}

/** Everything alike in it is decided with one answer; the odd ones never are. */
export interface AlikeGroup {
  readonly key: string
  readonly roleId: RoleId
  readonly risk: Risk
  readonly stage: StageKind
  readonly alike: readonly WaitingAsk[]
  readonly odd: readonly { readonly ask: WaitingAsk; readonly oddities: readonly Oddity[] }[]
}

interface Kin {
  readonly key: string
  readonly roleId: RoleId
  readonly stage: StageKind
}

/**
 * What a change has in common with those it could be decided with: the same role, risk and stage. null: it is decided alone.
 * That is what is critical, and every kind but an ask: an act that ends something for good is read before anybody says yes.
 */
function kinOf(change: Change, deciderId: PersonId): Kin | null {
  const { content, risk, status } = change
  if (status !== 'pending' || content.kind !== 'ask_for_role' || risk === 'critical') return null
  if (deciderId === change.requesterId || deciderId === change.beneficiaryId) return null
  const stage = change.stages[stageFor(change, deciderId) ?? -1]
  if (stage === undefined || !decidersNow(change).includes(deciderId)) return null
  const { roleId } = content.input
  return { key: [content.kind, roleId, risk, stage.kind].join('.'), roleId, stage: stage.kind }
}

/** Those of which enough could be alike: only about them more has to be known. */
export function kinAmong(changes: readonly Change[], deciderId: PersonId, fewest = fewestAlike): readonly Change[] {
  const counts = new Map<string, number>()
  const keyed = changes.map((change) => ({ change, key: kinOf(change, deciderId)?.key ?? null }))
  for (const { key } of keyed) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1)
  return keyed.filter(({ key }) => key !== null && (counts.get(key) ?? 0) >= fewest).map(({ change }) => change)
}

/** The groups of what waits for this person, the largest first, each in the order in which it waits. */
export function groupsOfAlike(asks: readonly WaitingAsk[], deciderId: PersonId, fewest = fewestAlike): readonly AlikeGroup[] {
  const byKey = new Map<string, { kin: Kin; asks: WaitingAsk[] }>()
  for (const ask of asks) {
    const kin = kinOf(ask.change, deciderId)
    if (kin === null) continue
    const known = byKey.get(kin.key)
    if (known) known.asks.push(ask)
    else byKey.set(kin.key, { kin, asks: [ask] })
  }
  return Array.from(byKey.values())
    .map(({ kin, asks: kindred }) => groupOf(kin, kindred, deciderId))
    .filter(({ alike }) => alike.length >= fewest)
    .sort((a, b) => b.alike.length - a.alike.length || (a.key < b.key ? -1 : 1))
}

function groupOf({ key, roleId, stage }: Kin, asks: readonly WaitingAsk[], deciderId: PersonId): AlikeGroup {
  const judge = judgeOf(asks, deciderId)
  const judged = asks.map((ask) => ({ ask, oddities: judge(ask) }))
  const alike = judged.filter(({ oddities: found }) => found.length === 0).map(({ ask }) => ask)
  const odd = judged.filter(({ oddities: found }) => found.length > 0)
  return { key, roleId, risk: asks[0]?.change.risk ?? 'critical', stage, alike, odd }
}

/** What is so of the one asked about; `odd` when fewer than half of the group have it. */
const traits: Readonly<
  Record<'for_other' | 'elsewhere' | 'new_high_risk' | 'first_time' | 'came_to_you', (ask: WaitingAsk, deciderId: PersonId) => boolean>
> = {
  for_other: ({ change }) => change.requesterId !== change.beneficiaryId,
  elsewhere: ({ worksThere }) => !worksThere,
  new_high_risk: ({ newHighRisk }) => newHighRisk,
  first_time: ({ heldBefore }) => !heldBefore,
  came_to_you: ({ change }, deciderId) => change.stages[stageFor(change, deciderId) ?? -1]?.approverIds.includes(deciderId) === false,
}
const traitCodes = ['for_other', 'elsewhere', 'new_high_risk', 'first_time', 'came_to_you'] as const

function lengthOf({ change: { content } }: WaitingAsk): number {
  return content.kind === 'ask_for_role' ? content.input.lengthMinutes : 0
}

/** Against the whole group: what is usual is what stands in its middle; of two middles the smaller. */
function judgeOf(asks: readonly WaitingAsk[], deciderId: PersonId): (ask: WaitingAsk) => readonly Oddity[] {
  const usualLength = middle(asks.map(lengthOf))
  const usualWidth = middle(asks.map(({ departmentCount }) => departmentCount))
  const rare = traitCodes.filter((code) => asks.filter((ask) => traits[code](ask, deciderId)).length * 2 < asks.length)
  return (ask) => {
    const found: Oddity[] = []
    const say = (code: OddityCode, usual: number | null = null) => found.push({ code, usual })
    if (ask.needsProof) say('needs_proof')
    if (ask.change.version > 1) say('edited')
    if (ask.change.offer !== null) say('offered')
    if (ask.talked) say('talked')
    if (lengthOf(ask) > farFromUsual * usualLength) say('longer', usualLength)
    if (ask.departmentCount > farFromUsual * usualWidth) say('wider', usualWidth)
    for (const code of rare) if (traits[code](ask, deciderId)) say(code)
    return found
  }
}

function middle(numbers: readonly number[]): number {
  const sorted = numbers.slice().sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
}
