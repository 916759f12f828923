import type { DepartmentId, PersonId } from '#governance/id.ts'
import type { App } from '../../application.ts'
import { PlatformError, type PlatformDepartment, type PlatformDepartmentDetail, type PlatformMember } from '../../dingtalk/platform.ts'
import type { Tx } from '../../store/database.ts'
import { orgTree } from '../../store/directory.ts'
import { setHeadsOfAll, upsertDepartments } from '../../store/department-writes.ts'
import { openAggregates } from '../../store/outbox.ts'
import { markAllRead, markRead, queue, type Queued } from '../../store/sync.ts'
import { mirrorMembers, type Reading } from './mirror-members.ts'

interface Answer {
  /** null on the later pages of a large department. */
  readonly itself: { readonly detail: PlatformDepartmentDetail; readonly below: readonly PlatformDepartment[] } | null
  readonly members: readonly PlatformMember[]
  readonly nextCursor: number | null
}

/** DingTalk open platform documentation, global error codes: no such department; its users cannot be read. */
const notThere: readonly string[] = ['60003', '60019']

/** null: it was closed between the list and this question. */
async function askOrGone(app: App, item: Queued): Promise<Answer | null> {
  try {
    return await ask(app, item)
  } catch (error) {
    if (error instanceof PlatformError && error.kind === 'refused' && notThere.includes(error.code)) return null
    throw error
  }
}

async function ask(app: App, item: Queued): Promise<Answer> {
  const page = app.platform.listMembers(item.objectId, item.cursor)
  if (item.cursor > 0) return { itself: null, ...(await page) }
  const [detail, below, first] = await Promise.all([
    app.platform.getDepartment(item.objectId),
    app.platform.listSubDepartments(item.objectId),
    page,
  ])
  return { itself: { detail, below }, ...first }
}

const aggregateOf = (id: string): string => `department:${id}`

const toDepartment = ({ id, name, parentId }: PlatformDepartment) => ({
  id: id as DepartmentId,
  name,
  parentId: parentId === null ? null : (parentId as DepartmentId),
})

/** Each once, as it was told last. */
function once<T>(told: readonly T[], keyOf: (each: T) => string): readonly T[] {
  return [...new Map(told.map((each) => [keyOf(each), each])).values()]
}

async function writeDepartments(tx: Tx, { passId, askedAt }: Reading, answers: readonly Answer[]): Promise<void> {
  const details = answers.flatMap(({ itself }) => itself?.detail ?? [])
  const below = answers.flatMap(({ itself }) => itself?.below ?? [])
  const told = once([...details, ...below], ({ id }) => id)
  const onTheirWay = await openAggregates(
    tx,
    told.map(({ id }) => aggregateOf(id)),
    askedAt,
  )
  const tree = onTheirWay.size === 0 ? null : await orgTree(tx)
  // what a change of ours is bringing there just now, its answer may not know: as the mirror has it, but seen; what we deleted stays away
  const rows = told.map(toDepartment).flatMap((row) => (onTheirWay.has(aggregateOf(row.id)) ? (tree?.get(row.id) ?? []) : row))
  await upsertDepartments(tx, rows, passId)
  const follows = details.filter(({ id }) => !onTheirWay.has(aggregateOf(id)))
  await setHeadsOfAll(tx, new Map(follows.map(({ id, headUserids }) => [id as DepartmentId, headUserids.map((head) => head as PersonId)])))
  await queue(
    tx,
    passId,
    'department',
    below.map((department) => department.id),
  )
}

type Read = readonly [item: Queued, answer: Answer | null]

async function write(tx: Tx, reading: Reading, read: readonly Read[]): Promise<void> {
  const { passId } = reading
  const answers = read.flatMap(([, answer]) => answer ?? [])
  const members = once(
    answers.flatMap((answer) => answer.members),
    ({ userid }) => userid,
  )
  await writeDepartments(tx, reading, answers)
  await mirrorMembers(tx, reading, members)
  await queue(
    tx,
    passId,
    'member',
    members.map((member) => member.userid),
  )
  const isOver = ([, answer]: Read) => answer === null || answer.nextCursor === null
  const over = read.filter(isOver).map(([{ objectId }]) => objectId)
  await markAllRead(tx, passId, 'department', over)
  for (const [item, answer] of read) if (answer?.nextCursor) await markRead(tx, passId, item, answer.nextCursor)
  await tx.announce({ topic: 'sync', changeId: null, personIds: 'all' })
}

/**
 * Some departments: each itself, what is directly below it, one page of its members. What they tell is written at once, and what it
 * finds is queued in the same transaction; of those that met trouble nothing is, and they stand in the queue as before.
 */
export async function readDepartments(app: App, reading: Reading, items: readonly Queued[]): Promise<void> {
  const asked = await Promise.allSettled(items.map(async (item): Promise<Read> => [item, await askOrGone(app, item)]))
  const read = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  if (read.length > 0) await app.database.transaction((tx) => write(tx, reading, read), { patient: true })
  const trouble = asked.find((one) => one.status === 'rejected')
  if (trouble) throw trouble.reason
}
