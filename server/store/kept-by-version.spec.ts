import { beforeEach, expect, it } from 'vitest'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import type { Database, Tx } from './database.ts'
import { keptByVersion } from './kept-by-version.ts'
import { getSetting, setSetting } from './settings.ts'

describeOnEachDatabase('what is kept by its version', (open) => {
  let database: Database
  let readings = 0
  const kept = keptByVersion('spec_version', async (tx) => {
    readings += 1
    return { value: await getSetting(tx, 'spec_value') }
  })
  const write = async (tx: Tx, value: string): Promise<void> => {
    await setSetting(tx, 'spec_value', value)
    await kept.rename(tx)
  }
  const seen = () => database.transaction((tx) => kept.read(tx))
  beforeEach(async () => {
    database = await open()
    readings = 0
  })

  it('is read once, until it has another name', async () => {
    await database.transaction((tx) => write(tx, 'one'))
    expect([await seen(), await seen()]).toEqual([{ value: 'one' }, { value: 'one' }])
    expect(readings).toBe(1)
    await database.transaction((tx) => write(tx, 'two'))
    expect([await seen(), await seen()]).toEqual([{ value: 'two' }, { value: 'two' }])
    expect(readings).toBe(2)
  })

  it('is read each time as long as it never had a name', async () => {
    await seen()
    await seen()
    expect(readings).toBe(2)
  })

  it('shows a transaction what it wrote itself, and nobody what came to nothing', async () => {
    await database.transaction((tx) => write(tx, 'one'))
    const broken = database.transaction(async (tx) => {
      await write(tx, 'two')
      expect(await kept.read(tx)).toEqual({ value: 'two' })
      throw new Error('not to be')
    })
    await expect(broken).rejects.toThrow('not to be')
    expect(await seen()).toEqual({ value: 'one' })
  })

  it('keeps its name while it is held', async () => {
    await database.transaction((tx) => write(tx, 'one'))
    await seen()
    await database.transaction(async (tx) => {
      await kept.hold(tx)
      expect(await kept.read(tx)).toEqual({ value: 'one' })
    })
    expect(readings).toBe(1)
  })
})
