import { beforeEach, expect, it } from 'vitest'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import type { Database, Tx } from './database.ts'
import { setClockOffset } from './settings.ts'
import {
  extendLease,
  finishPass,
  forgetQueues,
  leasePass,
  markRead,
  nextToRead,
  queue,
  startPass,
  syncProgress,
  type SyncPass,
} from './sync.ts'

const minute = 60_000

describeOnEachDatabase('reading the directory', (open) => {
  let database: Database
  const run = <T>(work: (tx: Tx) => Promise<T>) => database.transaction(work)
  const begin = async (): Promise<SyncPass> => {
    const pass = await run(startPass)
    if (!pass) throw new Error('a pass is running')
    return pass
  }
  beforeEach(async () => {
    database = await open()
  })

  it('is one pass at a time', async () => {
    expect((await run(syncProgress)).state).toBe('never')
    const first = await begin()
    expect(await run(startPass)).toBeNull()
    expect((await run(syncProgress)).state).toBe('running')
    await run((tx) => finishPass(tx, first.id, 'unreachable'))
    expect(await run(syncProgress)).toMatchObject({ state: 'failed', error: 'unreachable' })
    const second = await begin()
    await run((tx) => finishPass(tx, second.id, null))
    const progress = await run(syncProgress)
    expect(progress).toMatchObject({ state: 'done', error: null })
    expect(progress.finishedAt).not.toBeNull()
    // read again: what is on the screens was read before
    await begin()
    expect(await run(syncProgress)).toMatchObject({ state: 'running', finishedAt: progress.finishedAt })
  })

  it('is read by one process, until that falls silent', async () => {
    expect(await run((tx) => leasePass(tx, minute))).toBeNull()
    await begin()
    const mine = await run((tx) => leasePass(tx, minute))
    if (!mine) throw new Error('not leased')
    expect(await run((tx) => leasePass(tx, minute))).toBeNull()
    const longer = await run((tx) => extendLease(tx, mine, 2 * minute))
    if (!longer) throw new Error('not extended')
    await run((tx) => setClockOffset(tx, 90_000))
    expect(await run((tx) => leasePass(tx, minute))).toBeNull()
    await run((tx) => setClockOffset(tx, 3 * minute))
    expect(await run((tx) => leasePass(tx, minute))).toMatchObject({ id: mine.id })
    expect(await run((tx) => extendLease(tx, longer, minute))).toBeNull()
  })

  it('goes on where it stopped, page by page, in order, nothing twice', async () => {
    const { id } = await begin()
    const next = (kind: 'department' | 'member', limit = 2) => run((tx) => nextToRead(tx, id, kind, limit))
    await run((tx) => queue(tx, id, 'department', ['9', '10', '9']))
    await run((tx) => queue(tx, id, 'department', ['10', '2']))
    expect((await next('department', 9)).map(({ objectId }) => objectId)).toEqual(['9', '10', '2'])
    await run((tx) => markRead(tx, id, { kind: 'department', objectId: '9' }, 100))
    expect((await next('department'))[0]).toEqual({ kind: 'department', objectId: '9', cursor: 100 })
    await run((tx) => markRead(tx, id, { kind: 'department', objectId: '9' }))
    await run((tx) => queue(tx, id, 'department', ['9']))
    await run((tx) => queue(tx, id, 'member', ['amy', 'bob']))
    await run((tx) => markRead(tx, id, { kind: 'member', objectId: 'amy' }))
    expect((await next('department')).map(({ objectId }) => objectId)).toEqual(['10', '2'])
    expect(await run(syncProgress)).toMatchObject({ departmentsRead: 1, departmentsKnown: 3, membersRead: 1 })
  })

  it('forgets the queues of earlier passes', async () => {
    const first = await begin()
    await run((tx) => queue(tx, first.id, 'member', ['amy']))
    await run((tx) => finishPass(tx, first.id, null))
    await run((tx) => setClockOffset(tx, minute))
    const second = await begin()
    await run((tx) => queue(tx, second.id, 'member', ['bob']))
    await run(forgetQueues)
    expect(await run((tx) => nextToRead(tx, first.id, 'member', 5))).toEqual([])
    expect(await run((tx) => nextToRead(tx, second.id, 'member', 5))).toHaveLength(1)
  })
})
