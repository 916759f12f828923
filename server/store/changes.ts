import { and, asc, eq, inArray, isNull, lt, ne, not, or, sql, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import type { Change, Decision } from '#governance/change/change.ts'
import type { Cover } from '#governance/cover.ts'
import { risks } from '#governance/permission.ts'
import type { ChangeId, Instant, PersonId } from '#governance/id.ts'
import { beginningOf, decidersNow } from '#governance/stage.ts'
import { isAnyOf } from './id-array.ts'
import { anyOf, wished, type InboxWish } from './inbox-wish.ts'
import { moment } from './moment.ts'
import { pageOf, readCursor, type Page, type PageWanted } from './page.ts'
import { changeApprovers, changes, decisions } from './schema/change-tables.ts'
import type { Tx } from './tx.ts'

type Row = typeof changes.$inferSelect

export async function toChanges(tx: Tx, rows: readonly Row[]): Promise<readonly Change[]> {
  if (rows.length === 0) return []
  const { version, stage, changeId } = decisions
  const made = await tx.db
    .select()
    .from(decisions)
    .where(
      isAnyOf(
        changeId,
        rows.map((row) => row.id),
      ),
    )
    .orderBy(asc(version), asc(stage), asc(decisions.seat), asc(decisions.decidedAt))
  const decisionsOf = (id: ChangeId): readonly Decision[] =>
    made
      .filter((row) => row.changeId === id)
      .map(({ changeId: _change, waitedSince: _since, proof, ...decision }) => ({ ...decision, ...(proof !== null && { proof }) }))
  return rows.map(({ lookAt: _look, ...row }) => ({ ...row, decisions: decisionsOf(row.id) }))
}

/** Who may decide now, so that an inbox is one look at an index. */
async function replaceApprovers(tx: Tx, change: Change): Promise<void> {
  const { id: changeId, status } = change
  await tx.db.delete(changeApprovers).where(eq(changeApprovers.changeId, changeId))
  const rows = status === 'pending' ? decidersNow(change).map((personId) => ({ changeId, personId })) : []
  if (rows.length > 0) await tx.db.insert(changeApprovers).values(rows)
}

export async function insertChange(tx: Tx, change: Change): Promise<void> {
  const { decisions: _none, ...row } = change
  await tx.db.insert(changes).values(row)
  await replaceApprovers(tx, change)
}

export async function findChange(tx: Tx, id: ChangeId): Promise<Change | null> {
  const [change] = await toChanges(tx, await tx.db.select().from(changes).where(eq(changes.id, id)))
  return change ?? null
}

export async function changesByIds(tx: Tx, ids: readonly ChangeId[]): Promise<ReadonlyMap<ChangeId, Change>> {
  if (ids.length === 0) return new Map()
  const found = await toChanges(tx, await tx.db.select().from(changes).where(isAnyOf(changes.id, ids)))
  return new Map(found.map((change) => [change.id, change]))
}

/** R2: whoever decides, edits or withdraws holds the row from here to the commit. */
export async function lockChange(tx: Tx, id: ChangeId): Promise<Change | null> {
  const [change] = await toChanges(tx, await tx.db.select().from(changes).where(eq(changes.id, id)).for('update'))
  return change ?? null
}

/** Several at once, always in the order of their ids, so that two who want the same ones wait for each other once and never in a ring. */
export async function lockChanges(tx: Tx, ids: readonly ChangeId[]): Promise<ReadonlyMap<ChangeId, Change>> {
  const rows = await tx.db.select().from(changes).where(isAnyOf(changes.id, ids)).orderBy(asc(changes.id)).for('update')
  return new Map((await toChanges(tx, rows)).map((change) => [change.id, change]))
}

/** Everything but its decisions, which are added one by one; those on an earlier version are marked void. */
export async function updateChange(tx: Tx, change: Change): Promise<void> {
  const { decisions: _kept, ...row } = change
  // whatever became of it, the clock has to look at it anew
  await tx.db
    .update(changes)
    .set({ ...row, lookAt: null })
    .where(eq(changes.id, change.id))
  await tx.db
    .update(decisions)
    .set({ voided: true })
    .where(and(eq(decisions.changeId, change.id), lt(decisions.version, change.version)))
  await replaceApprovers(tx, change)
}

/** It does not count any more; that it was made stays. */
export async function voidDecision(tx: Tx, id: ChangeId, { version, deciderId }: Pick<Decision, 'version' | 'deciderId'>): Promise<void> {
  await tx.db
    .update(decisions)
    .set({ voided: true })
    .where(and(eq(decisions.changeId, id), eq(decisions.version, version), eq(decisions.deciderId, deciderId)))
}

/** A second answer for the same seat that stands, or of the same person, breaks a unique key. */
export async function insertDecision(tx: Tx, { id: changeId, stages }: Pick<Change, 'id' | 'stages'>, decision: Decision): Promise<void> {
  const { version, decidedAt, stage } = decisions
  const waitedSince = sql`coalesce(
    (select max(${decidedAt}) from ${decisions} where ${eq(decisions.changeId, changeId)} and ${eq(version, decision.version)} and ${lt(stage, beginningOf(stages, decision.stage))}),
    (select ${changes.versionAt} from ${changes} where ${eq(changes.id, changeId)}))`
  await tx.db.insert(decisions).values({ ...decision, changeId, waitedSince })
}

export const isPending = eq(changes.status, 'pending')
/** Whether this person may decide on it now, in her own place. */
const isAskedOf = (personId: PersonId): SQL => sql`exists (select 1 from ${changeApprovers}
  where ${changeApprovers.changeId} = ${changes.id} and ${changeApprovers.personId} = ${personId})`

/** What the clock has to look at by now, held until the commit; what somebody else holds is left out. */
export async function takeToLookAt(tx: Tx, now: Instant, limit: number): Promise<readonly Change[]> {
  const rows = await tx.db
    .select()
    .from(changes)
    .where(and(isPending, or(isNull(changes.lookAt), sql`${changes.lookAt} <= ${moment(now)}`)))
    .orderBy(sql`${changes.lookAt} nulls first`, asc(changes.id))
    .limit(limit)
    .for('update', { skipLocked: true })
  return toChanges(tx, rows)
}

export async function lookAgainAt(tx: Tx, id: ChangeId, at: Instant): Promise<void> {
  await tx.db.update(changes).set({ lookAt: at }).where(eq(changes.id, id))
}

/** What waits for this person now is looked at anew: she may not be there to decide any more. Held in one order. */
export async function lookAnewAtWaitingFor(tx: Tx, personId: PersonId): Promise<void> {
  const rows = await tx.db
    .select({ id: changes.id })
    .from(changes)
    .where(and(isPending, isAskedOf(personId)))
    .orderBy(asc(changes.id))
    .for('update')
  await tx.db
    .update(changes)
    .set({ lookAt: null })
    .where(
      isAnyOf(
        changes.id,
        rows.map(({ id }) => id),
      ),
    )
}

/** Everything that waits is looked at anew: what its deadline is counted by has changed. Held in one order. */
export async function lookAnewAtEverything(tx: Tx): Promise<void> {
  await tx.db.select({ id: changes.id }).from(changes).where(isPending).orderBy(asc(changes.id)).for('update')
  await tx.db.update(changes).set({ lookAt: null }).where(isPending)
}

async function pageOfChanges(tx: Tx, where: SQL | undefined, { cursor, limit }: PageWanted, newestFirst: boolean): Promise<Page<Change>> {
  const total = await tx.db.$count(changes, where)
  const after = readCursor(cursor, z.int())
  const place = sql`(${changes.createdAt}, ${changes.id} collate "C")`
  const beyond = after ? sql`${place} ${sql.raw(newestFirst ? '<' : '>')} (${moment(after[0])}, ${after[1]})` : undefined
  const direction = sql.raw(newestFirst ? 'desc' : 'asc')
  const rows = await tx.db
    .select()
    .from(changes)
    .where(and(where, beyond))
    .orderBy(sql`${changes.createdAt} ${direction}`, sql`${changes.id} collate "C" ${direction}`)
    .limit(limit + 1)
  return pageOf(await toChanges(tx, rows), limit, total, (change) => [change.createdAt, change.id])
}

interface ListWanted extends PageWanted {
  readonly wish?: InboxWish
}

/** Of what waits for her: asked of herself, or of one whom she covers. What is asked of her as well is her own. */
function listedFor(personId: PersonId, covers: readonly { of: PersonId; asked: SQL | undefined }[], wish: InboxWish | undefined): SQL {
  const own = isAskedOf(personId)
  const decideFor = wish?.decideFor ?? null
  if (decideFor === null) return anyOf([own, ...covers.map(({ asked }) => asked)])
  if (decideFor === personId) return own
  return sql`(${not(own)} and ${anyOf(covers.filter((cover) => cover.of === decideFor).map(({ asked }) => asked))})`
}

/** What waits for this person now, and for those whom she covers as far as the cover reaches, the longest-waiting first. Never her own asks, whoever listed her. */
export function waitingFor(tx: Tx, personId: PersonId, covers: readonly Cover[], wanted: ListWanted): Promise<Page<Change>> {
  const notHeard = sql`not exists (select 1 from ${decisions} where ${decisions.changeId} = ${changes.id}
    and ${decisions.version} = ${changes.version} and ${decisions.deciderId} = ${personId} and not ${decisions.voided})`
  const covered = covers.map((cover) => ({ of: cover.absentId, asked: and(isAskedOf(cover.absentId), reached(cover), notHeard) }))
  const others = and(ne(changes.requesterId, personId), ne(changes.beneficiaryId, personId))
  const where = and(isPending, listedFor(personId, covered, wanted.wish), others, wanted.wish && wished(wanted.wish))
  return pageOfChanges(tx, where, wanted, wanted.wish?.newestFirst ?? false)
}

/** The same as `reaches`, for a list. */
function reached({ highestRisk, roleIds }: Cover): SQL | undefined {
  const within = inArray(changes.risk, risks.slice(0, risks.indexOf(highestRisk) + 1))
  return roleIds === null ? within : and(within, isAnyOf(sql`${changes.content} #>> '{input,roleId}'`, roleIds))
}

/** Everything that waits for the one who is away, as far as the cover reaches. */
export async function coversAskedOf(tx: Tx, cover: Cover): Promise<readonly Change[]> {
  return toChanges(
    tx,
    await tx.db
      .select()
      .from(changes)
      .where(and(isPending, isAskedOf(cover.absentId), reached(cover)))
      .orderBy(asc(changes.id)),
  )
}

/** Pending ones that she asked for or that are for her, the newest first. */
export function minePending(tx: Tx, personId: PersonId, wanted: ListWanted): Promise<Page<Change>> {
  const hers = or(eq(changes.requesterId, personId), eq(changes.beneficiaryId, personId))
  return pageOfChanges(tx, and(isPending, hers, wanted.wish && wished(wanted.wish)), wanted, wanted.wish?.newestFirst ?? true)
}

/** A decision that stands on something critical, made since then. */
function criticalYes(since: Instant): SQL | undefined {
  return and(
    eq(decisions.answer, 'approve'),
    eq(decisions.voided, false),
    eq(changes.risk, 'critical'),
    eq(changes.status, 'applied'),
    sql`${decisions.decidedAt} >= ${moment(since)}`,
  )
}

/** Whose critical changes these people have approved since then. */
export async function criticalApprovedBy(tx: Tx, ids: readonly PersonId[], since: Instant): Promise<ReadonlySet<PersonId>> {
  const rows = await tx.db
    .select({ requesterId: changes.requesterId, beneficiaryId: changes.beneficiaryId })
    .from(decisions)
    .innerJoin(changes, eq(changes.id, decisions.changeId))
    .where(and(isAnyOf(decisions.deciderId, ids), criticalYes(since)))
  return new Set(rows.flatMap(({ requesterId, beneficiaryId }) => [requesterId, beneficiaryId]))
}

/** Who has approved critical changes of this person since then. */
export async function criticalApproversOf(tx: Tx, id: PersonId, since: Instant): Promise<readonly PersonId[]> {
  const rows = await tx.db
    .selectDistinct({ deciderId: decisions.deciderId })
    .from(decisions)
    .innerJoin(changes, eq(changes.id, decisions.changeId))
    .where(and(or(eq(changes.requesterId, id), eq(changes.beneficiaryId, id)), criticalYes(since)))
  return rows.map(({ deciderId }) => deciderId)
}

const timesKept = 20

/** How long this person's last decisions took, in milliseconds, the latest first. */
export async function decisionTimes(tx: Tx, approverId: PersonId): Promise<readonly number[]> {
  const { waitedSince, decidedAt, deciderId } = decisions
  const rows = await tx.db
    .select({ waitedSince, decidedAt })
    .from(decisions)
    .where(eq(deciderId, approverId))
    .orderBy(sql`${decidedAt} desc`)
    .limit(timesKept)
  return rows.map((row) => row.decidedAt - row.waitedSince)
}
