import type { DepartmentId, PersonId } from '#governance/id.ts'
import type { App } from '../../application.ts'
import { PlatformError, type PlatformDepartment, type PlatformDepartmentDetail, type PlatformMember } from '../../dingtalk/platform.ts'
import type { Tx } from '../../store/database.ts'
import { orgTree } from '../../store/directory.ts'
import { setHeads, upsertDepartments } from '../../store/department-writes.ts'
import { openAggregates } from '../../store/outbox.ts'
import { markRead, queue, type Queued } from '../../store/sync.ts'
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

async function write(tx: Tx, reading: Reading, item: Queued, answer: Answer): Promise<void> {
  const { passId } = reading
  if (answer.itself !== null) {
    const { detail, below } = answer.itself
    const onTheirWay = await openAggregates(
      tx,
      [detail, ...below].map(({ id }) => aggregateOf(id)),
      reading.askedAt,
    )
    const tree = await orgTree(tx)
    // what a change of ours is bringing there just now, its answer may not know: as the mirror has it, but seen; what we deleted stays away
    const rows = [detail, ...below]
      .map(toDepartment)
      .flatMap((told) => (onTheirWay.has(aggregateOf(told.id)) ? (tree.get(told.id) ?? []) : told))
    await upsertDepartments(tx, rows, passId)
    if (!onTheirWay.has(aggregateOf(detail.id)))
      await setHeads(
        tx,
        detail.id as DepartmentId,
        detail.headUserids.map((id) => id as PersonId),
      )
    await queue(
      tx,
      passId,
      'department',
      below.map((department) => department.id),
    )
  }
  await mirrorMembers(tx, reading, answer.members)
  await queue(
    tx,
    passId,
    'member',
    answer.members.map((member) => member.userid),
  )
  await markRead(tx, passId, item, answer.nextCursor)
  await tx.announce({ topic: 'sync', changeId: null, personIds: 'all' })
}

/** One department: itself, what is directly below it, one page of its members. What it finds is queued in the same transaction. */
export async function readDepartment(app: App, reading: Reading, item: Queued): Promise<void> {
  const answer = await askOrGone(app, item)
  await app.database.transaction((tx) => (answer === null ? markRead(tx, reading.passId, item) : write(tx, reading, item, answer)), {
    patient: true,
  })
}
