import { expect, it } from 'vitest'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { checkLog } from './check-log.ts'
import { appendEntry } from './store/log.ts'

describeOnEachDatabase('the check at start', (open) => {
  it('passes a whole log, and refuses one that was written with another key', async () => {
    const database = await open()
    const entry = { actorId: null, action: 'test.entry', objectKind: 'test', objectId: '1', requestId: null }
    for (let count = 0; count < 3; count++) await database.transaction((tx) => appendEntry(tx, entry))
    await expect(checkLog(database)).resolves.toBeUndefined()
    await database.transaction((tx) => appendEntry({ ...tx, mac: () => 'forged' }, entry))
    await expect(checkLog(database)).rejects.toThrow(/entry 4 does not fit/)
  })
})
