import type { LogLine } from '#contract/log.ts'
import { deniedActs, everyLogAction } from '#contract/log-action.ts'
import type { Change } from '#governance/change/change.ts'
import { isRouted } from '#governance/change/routed-act.ts'
import type { DepartmentId, PersonId, RoleId } from '#governance/id.ts'
import { isPermission, type Permission } from '#governance/permission.ts'
import type { LogEntry } from '../store/log.ts'
import type { Lens } from './lens.ts'

type Facts = Readonly<Record<string, unknown>>

const isFacts = (value: unknown): value is Facts => typeof value === 'object' && value !== null && !Array.isArray(value)
const textIn = (facts: Facts, key: string): string | null => (typeof facts[key] === 'string' ? facts[key] : null)
const textsIn = (facts: Facts, key: string): readonly string[] => {
  const held = facts[key]
  return Array.isArray(held) ? held.filter((item): item is string => typeof item === 'string') : []
}

/** What the entry says itself first, then what its change is about. */
interface Sources {
  readonly entry: LogEntry
  readonly change: Change | undefined
}
const factsOf = ({ entry, change }: Sources): Facts => ({
  ...(isFacts(change?.content.input) && change.content.input),
  ...(isFacts(entry.facts['input']) && entry.facts['input']),
  ...entry.facts,
})

const answers: readonly string[] = [
  'change.approved',
  'change.refused',
  'change.escalated',
  'change.expired',
  'change.decision_taken_back',
  'change.withdrawn',
  'change.failed',
]

/** Whom the entry concerns; who was turned away is told as the one who tried. */
export function personOf(sources: Sources): PersonId | null {
  const facts = factsOf(sources)
  const { entry, change } = sources
  // What was decided on was the request of the one who sent it.
  if (change !== undefined && isRouted(change.content) && answers.includes(entry.action)) return change.requesterId
  const said = textIn(facts, 'personId') ?? textIn(facts, 'memberId') ?? (entry.objectKind === 'person' ? entry.objectId : null)
  return (said as PersonId | null) ?? change?.beneficiaryId ?? null
}

function placesOf(sources: Sources): readonly string[] {
  const facts = factsOf(sources)
  const scope = facts['scope']
  if (isFacts(scope)) return textsIn(scope, 'include')
  if (sources.entry.objectKind === 'department') return [sources.entry.objectId]
  const one = textIn(facts, 'departmentId')
  return one === null ? textsIn(facts, 'departmentIds') : [one]
}

/** Departments that were left and entered, where the entry holds both. */
function moveOf(sources: Sources): { readonly from: readonly string[]; readonly to: readonly string[] } {
  const content = sources.change?.content
  if (content?.kind === 'reparent_department') return { from: [content.input.before], to: [content.input.after] }
  const facts = factsOf(sources)
  const before = textsIn(facts, 'before')
  const after = textsIn(facts, 'after')
  if (!sources.entry.action.endsWith('member.moved') && !sources.entry.action.endsWith('member_moved')) return { from: [], to: [] }
  return { from: before.filter((id) => !after.includes(id)), to: after.filter((id) => !before.includes(id)) }
}

function deniedOf({ entry }: Sources): LogLine['denied'] {
  if (entry.action !== 'access.denied') return null
  const causes = entry.facts['causes']
  const missing = (Array.isArray(causes) ? causes : [])
    .map((cause: unknown) => (isFacts(cause) ? textIn(cause, 'permission') : null))
    .find((permission): permission is Permission => permission !== null && isPermission(permission))
  return { act: deniedActs.find((act) => act === entry.objectId) ?? 'other', permission: missing ?? null }
}

/** What was sent, where it was an act. */
function askedOf({ entry, change }: Sources): LogLine['asked'] {
  if (entry.action !== 'change.sent' || change === undefined) return null
  const { content } = change
  return isRouted(content) || content.kind === 'hand_over' || content.kind === 'recover_factor' ? content.kind : null
}

const aboutThing = /attendance|^app\.|^set_app$/

/** Of what is neither a person nor a place; later it may be called otherwise, or be no more. */
function thingOf(sources: Sources): string | null {
  const { entry, change } = sources
  if (![entry.action, change?.content.kind ?? ''].some((one) => aboutThing.test(one))) return null
  const facts = factsOf(sources)
  const names = [facts, facts['before'], facts['after']].filter(isFacts).map((one) => textIn(one, 'name'))
  return names.find((name) => name !== null) ?? null
}

/** Of a department that is no more, or was not there yet, nobody else knows the name; of one that was renamed nobody the one before. */
function departmentOf({ change }: Sources, visible: ReadonlySet<DepartmentId>): string[] | null {
  const content = change?.content
  switch (content?.kind) {
    case 'create_department':
      return visible.has(content.input.parentId) ? [content.input.name] : null
    case 'rename_department':
      return visible.has(content.input.departmentId) ? [`${content.input.before} → ${content.input.after}`] : null
    case 'delete_department':
      return [content.input.departmentId, content.input.parentId].some((id) => visible.has(id)) ? [content.input.name] : null
    default:
      return null
  }
}

/** Of somebody who was to join and never came, nobody knows more than how she was to be called. */
function nameOf(id: PersonId, { change }: Sources, lens: Lens): string {
  const { name } = lens.brief(id)
  const wanted = change?.content.kind === 'add_member' && change.content.input.memberId === id ? change.content.input.name : name
  return name === id ? wanted : name
}

/** A code is no reason that somebody gave. */
const reasonOf = ({ entry }: Sources): string | null =>
  entry.action === 'access.denied' || entry.action === 'session.refused' ? null : entry.reason

/** One entry as the facts of a sentence, with the names that the viewer may know. */
export function presentLine(lens: Lens, visible: ReadonlySet<DepartmentId>, sources: Sources): LogLine {
  const { entry } = sources
  const facts = factsOf(sources)
  const person = personOf(sources)
  const named = (id: PersonId | null) => (id === null ? null : { id, name: nameOf(id, sources, lens) })
  const names = (ids: readonly string[]): string[] => [
    ...new Set(ids.map((id) => (visible.has(id as DepartmentId) ? lens.departmentName(id as DepartmentId) : ''))),
  ]
  const { from, to } = moveOf(sources)
  const domainId = textIn(facts, 'domainId') ?? (entry.objectKind === 'domain' ? entry.objectId : null)
  return {
    seq: entry.seq,
    at: entry.at,
    action: everyLogAction.find((action) => action === entry.action) ?? 'other',
    actor: named(entry.actorId),
    person: named(person),
    roleId: (textIn(facts, 'roleId') as RoleId | null) ?? (entry.objectKind === 'role' ? (entry.objectId as RoleId) : null),
    asked: askedOf(sources),
    where: departmentOf(sources, visible) ?? names(placesOf(sources)),
    from: names(from),
    to: names(to),
    domainName: domainId === null ? null : (lens.viewer.domains.find(({ id }) => id === domainId)?.name ?? null),
    thing: thingOf(sources),
    untilAt: typeof facts['untilAt'] === 'number' ? facts['untilAt'] : null,
    reason: reasonOf(sources),
    denied: deniedOf(sources),
  }
}
