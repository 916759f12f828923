import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { appendEntry } from '../store/log.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { startTestRemit, type TestRemit } from '#tests/kit/remit.ts'
import { backUp } from './back-up.ts'

describeOnEachDatabase('the hourly copy', (open) => {
  let remit: TestRemit
  let folder: string
  beforeEach(async () => {
    remit = await startTestRemit(await open())
    folder = mkdtempSync(join(tmpdir(), 'remit-backup-'))
  })
  afterEach(async () => {
    await remit.close()
    rmSync(folder, { recursive: true })
  })

  it('of the embedded database can be opened and holds the log; PostgreSQL is left to its own backups', async () => {
    await remit.app.database.transaction((tx) =>
      appendEntry(tx, { actorId: null, action: 'test.entry', objectKind: 'test', objectId: '1', requestId: null }),
    )
    await backUp({ ...remit.app, settings: { ...remit.app.settings, backupDir: folder } })
    const copies = readdirSync(folder)
    if (remit.app.database.kind === 'postgres') {
      expect(copies).toEqual([])
      return
    }
    expect(copies).toEqual([expect.stringMatching(/^remit-\d{8}T\d{6}Z\.tar\.gz$/)])
    const copy = await PGlite.create({ loadDataDir: new Blob([readFileSync(join(folder, copies[0] ?? ''))]) })
    const { rows } = await copy.query<{ action: string }>('select action from log_entries order by seq desc limit 1')
    await copy.close()
    expect(rows).toEqual([{ action: 'test.entry' }])
  })
})
