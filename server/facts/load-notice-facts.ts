import { isOfApps } from '#governance/app.ts'
import type { Change, ChangeOf, HandOverInput } from '#governance/change/change.ts'
import { isRouted, type RoutedContent } from '#governance/change/routed-act.ts'
import { endOf, phaseOf, type Grant } from '#governance/grant.ts'
import type { ChangeId, DepartmentId, Instant, PersonId } from '#governance/id.ts'
import { topsOf, type OrgTree } from '#governance/org.ts'
import { departmentsOf, normalScope, type Scope } from '#governance/scope.ts'
import type { Locale, Role } from '#governance/role.ts'
import { decidersNow } from '#governance/stage.ts'
import { coverFor } from '#governance/change/lifecycle.ts'
import type { NoticeFacts, NoticeKind } from '../notices/compose.ts'
import { ruleName } from '../notices/rule-name.ts'
import { roleName } from '../notices/role-name.ts'
import { loadActor } from './load-actor.ts'
import { findChange } from '../store/changes.ts'
import type { Tx } from '../store/database.ts'
import { countMembers, localeOf, orgTree, personBriefs } from '../store/directory.ts'
import { grantById, grantOfChange } from '../store/grants.ts'
import { messagesOf } from '../store/messages.ts'
import { allRoles } from '../store/roles.ts'

/** What is asked is told with its reason. */
const telling: readonly NoticeKind[] = ['to_decide', 'reminder', 'voided', 'asked_for_you']
/** What the clock brings has nobody behind it; what the requester does is told with her name already. */
const unasked: readonly NoticeKind[] = [
  'began',
  'ended',
  'ending',
  'expired',
  'taken_back',
  'offer_accepted',
  'offer_declined',
  'asked_back',
  'answered',
  'exception_lapsed',
  'proof_due',
]

async function whereOf(tx: Tx, scope: Scope): Promise<NoticeFacts['where']> {
  const tree = await orgTree(tx)
  const normal = normalScope(scope, tree)
  const name = (id: Scope['include'][number]) => tree.get(id)?.name ?? id
  // nobody works in an app
  const people = isOfApps(normal) ? null : await countMembers(tx, departmentsOf(scope, tree))
  return { names: normal.include.map(name), without: normal.exclude.map(name), people }
}

/** The grant a notice is about: the one that came of the change, or the one it took away. */
async function grantOf(tx: Tx, change: Change) {
  return change.content.kind === 'revoke_grant' ? grantById(tx, change.content.input.grantId) : grantOfChange(tx, change.id)
}

/** A notice whose reason has passed is not sent: a decision that is made needs no deciding, and what is over does not end soon. */
async function stillTrue(tx: Tx, kind: NoticeKind, change: Change, grant: Grant | null, to: PersonId): Promise<boolean> {
  if (kind === 'ending') return grant !== null && grant.personId === to && phaseOf(grant, tx.now) === 'active'
  if (kind === 'offered') return change.offer !== null && change.requesterId === to
  if (kind === 'asked_back' || kind === 'answered') return change.status === 'pending'
  if (kind !== 'to_decide' && kind !== 'reminder' && kind !== 'voided') return true
  if (change.status !== 'pending') return false
  return decidersNow(change).includes(to) || coverFor(change, (await loadActor(tx, { id: to, active: true })).bonds) !== null
}

function reasonOf(kind: NoticeKind, change: Change): string | null {
  if (kind === 'refused') return [...change.decisions].reverse().find((decision) => decision.answer === 'refuse')?.reason ?? null
  const content = change.content
  if (content.kind === 'ask_for_role' || content.kind === 'hand_over' || content.kind === 'recover_factor' || isRouted(content))
    return telling.includes(kind) ? content.input.reason : null
  return content.kind === 'revoke_grant' ? content.input.reason : null
}

/** Of what passes from one to the other that is known before anybody has decided. */
function untilOf(kind: NoticeKind, handed: HandOverInput | null, grant: Grant | null): Instant | null {
  if (handed !== null && telling.includes(kind)) return handed.untilAt
  return grant !== null && (kind === 'approved' || kind === 'began' || kind === 'ending') ? endOf(grant) : null
}

/** Who is behind it: who took it away, offered it, or decided last. */
function byWhom(kind: NoticeKind, change: Change): PersonId | null {
  if (kind === 'revoked') return change.requesterId
  if (kind === 'offered') return change.offer?.byId ?? null
  return [...change.decisions].reverse().find((decision) => !decision.voided)?.deciderId ?? null
}

/** Where it happens; what concerns the whole company, at its top. */
function placesOf(content: RoutedContent | ChangeOf<'recover_factor'>, tree: OrgTree): readonly DepartmentId[] {
  if ('departmentIds' in content.input) return content.input.departmentIds
  if (content.kind === 'allow_exception') return content.input.scope.include
  return content.kind === 'delete_department' ? [content.input.parentId] : topsOf(tree)
}

function aboutWhom(content: RoutedContent | ChangeOf<'recover_factor'>): PersonId | null {
  if (content.kind === 'remove_member') return content.input.memberId
  return content.kind === 'allow_exception' ? content.input.personId : null
}

/** The name of what it is about, where that is nobody. */
function aboutWhat(content: RoutedContent | ChangeOf<'recover_factor'>): string | null {
  switch (content.kind) {
    case 'delete_department':
    case 'empty_attendance':
    case 'delete_attendance':
      return content.input.name
    case 'change_attendance':
      return content.input.before.name
    case 'set_role':
      return (content.input.before ?? content.input.after)?.names['zh-CN'] ?? ''
    case 'set_domain':
    case 'set_app':
      return (content.input.before ?? content.input.after)?.name ?? ''
    case 'set_conflict_rule': {
      const rule = content.input.before ?? content.input.after
      return rule === null ? '' : ruleName(rule, 'zh-CN')
    }
    default:
      return null
  }
}

/** Of an act that others decide on: to whom or what it would be done, where, and why. */
async function actNoticeFacts(
  tx: Tx,
  kind: NoticeKind,
  change: Change,
  content: RoutedContent | ChangeOf<'recover_factor'>,
): Promise<NoticeFacts> {
  const removed = aboutWhom(content)
  const deciderId = telling.includes(kind) || unasked.includes(kind) ? null : byWhom(kind, change)
  const people = await personBriefs(tx, [change.requesterId, removed ?? [], deciderId ?? []].flat())
  const nameOf = (id: PersonId): string => people.get(id)?.name ?? id
  const tree = await orgTree(tx)
  return {
    kind,
    changeId: change.id,
    who: nameOf(change.requesterId),
    whom: null,
    role: aboutWhat(content) ?? nameOf(removed ?? change.requesterId),
    act: content.kind,
    handsOver: false,
    where: { names: placesOf(content, tree).map((id) => tree.get(id)?.name ?? id), without: [], people: null },
    lengthMinutes: null,
    startAt: null,
    risk: change.risk,
    reason: reasonOf(kind, change),
    by: deciderId === null ? null : nameOf(deciderId),
    untilAt: null,
    grantId: null,
  }
}

/** The last that was said to her, by whom: told with its own words instead of those of the request. */
async function saidTo(
  tx: Tx,
  kind: 'asked_back' | 'answered',
  { id }: Change,
  to: PersonId,
): Promise<Pick<NoticeFacts, 'who' | 'reason'> | null> {
  const wanted = kind === 'asked_back' ? 'question' : 'answer'
  const said = [...(await messagesOf(tx, id))].reverse().find((message) => message.kind === wanted && message.byId !== to)
  if (said === undefined) return null
  return { who: (await personBriefs(tx, [said.byId])).get(said.byId)?.name ?? said.byId, reason: said.text }
}

export async function loadNoticeFacts(tx: Tx, kind: NoticeKind, changeId: ChangeId, to: PersonId): Promise<NoticeFacts | null> {
  const change = await findChange(tx, changeId)
  const facts = change === null ? null : await factsOf(tx, kind, change, to)
  if (change === null || facts === null || (kind !== 'asked_back' && kind !== 'answered')) return facts
  const said = await saidTo(tx, kind, change, to)
  return said === null ? null : { ...facts, ...said }
}

async function factsOf(tx: Tx, kind: NoticeKind, change: Change, to: PersonId): Promise<NoticeFacts | null> {
  const grant = await grantOf(tx, change)
  if (!(await stillTrue(tx, kind, change, grant, to))) return null
  if (isRouted(change.content) || change.content.kind === 'recover_factor') return actNoticeFacts(tx, kind, change, change.content)
  const asked = change.content.kind === 'ask_for_role' ? change.content.input : null
  const ask = asked === null || kind !== 'offered' ? asked : { ...asked, ...change.offer }
  const handed = change.content.kind === 'hand_over' ? change.content.input : null
  const roleId = ask?.roleId ?? handed?.roleId ?? grant?.roleId
  const role: Role | undefined = roleId === undefined ? undefined : (await allRoles(tx)).get(roleId)
  if (role === undefined) return null
  const decider = byWhom(kind, change)
  const people = await personBriefs(tx, [change.requesterId, change.beneficiaryId, ...(decider === null ? [] : [decider])])
  const locale: Locale = (await localeOf(tx, to)) ?? 'zh-CN'
  return {
    kind,
    changeId: change.id,
    who: people.get(change.requesterId)?.name ?? change.requesterId,
    whom: change.beneficiaryId === change.requesterId ? null : (people.get(change.beneficiaryId)?.name ?? change.beneficiaryId),
    role: roleName(role, locale),
    act: null,
    handsOver: handed !== null,
    where: await whereOf(tx, ask?.scope ?? handed?.scope ?? grant?.scope ?? { include: [], exclude: [] }),
    lengthMinutes: ask?.lengthMinutes ?? null,
    startAt: telling.includes(kind) && kind !== 'voided' ? (ask?.startAt ?? null) : null,
    risk: change.risk,
    reason: reasonOf(kind, change),
    by: decider === null || unasked.includes(kind) ? null : (people.get(decider)?.name ?? decider),
    untilAt: untilOf(kind, handed, grant),
    grantId: grant?.id ?? null,
  }
}
