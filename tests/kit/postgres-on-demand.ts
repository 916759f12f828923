import type { TestProject } from 'vitest/node'
import { openDoor } from './open-door.ts'
import { postgresBinaries, whyNoPostgres } from './postgres-binaries.ts'
import { startPostgres, type ThrowAwayPostgres } from './throw-away-postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Answers with the address of this run's PostgreSQL, which starts when it is first asked for. */
    readonly postgresAt: string
  }
}

/** One PostgreSQL for the whole run, started by the first spec that needs it: a run without one pays nothing. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const reason = whyNoPostgres()
  if (reason !== null) console.warn(`\n*** ${reason}. What follows is proved on the embedded database only. ***\n`)
  let started: Promise<ThrowAwayPostgres> | null = null
  const door = await openDoor(async () => (await (started ??= startPostgres(postgresBinaries() ?? ''))).url)
  project.provide('postgresAt', door.address)
  return async () => {
    door.close()
    const running: Promise<ThrowAwayPostgres> | null = started
    if (running !== null) await (running as Promise<ThrowAwayPostgres>).then((server) => server.stop())
  }
}
