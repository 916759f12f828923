import { readFileSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { openDoor } from './open-door.ts'
import { whyNoPostgres } from './postgres-binaries.ts'
import { launchRemit, type LaunchedRemit } from './running-remit.ts'
import { databaseIn } from './throw-away-postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /**
     * GET hands out a whole Remit that nobody has used, by its address; `on=embedded` says that it must be on the embedded
     * database. DELETE with that address ends it.
     */
    readonly remitAt: string
  }
}

/**
 * Whole Remits for a run's specs, each for one of them. While one is at work the next one starts, because that takes longer than most
 * journeys. They stand on PostgreSQL where it is installed, which spares half of the start, and on the embedded database elsewhere.
 */
class Stable {
  private next: Promise<LaunchedRemit> | null = null
  /** How many more will be asked for. */
  private wanted: number
  private readonly atWork = new Map<string, LaunchedRemit>()
  private readonly postgres: (() => Promise<string>) | null
  private launched = 0

  constructor(postgres: (() => Promise<string>) | null, wanted: number) {
    this.postgres = postgres
    this.wanted = wanted
  }

  private async launch(): Promise<LaunchedRemit> {
    if (this.postgres === null) return launchRemit()
    return launchRemit({ databaseUrl: await databaseIn(await this.postgres(), `whole_${(this.launched += 1)}`) })
  }

  private async spare(): Promise<LaunchedRemit> {
    const mine = this.next ?? this.launch()
    // nobody else gets it, also who asks while it is still starting
    this.next = null
    this.wanted -= 1
    const taken = await mine
    if (this.next === null && this.wanted > 0) {
      this.next = this.launch()
      // whoever takes it hears of the failure
      this.next.catch(() => undefined)
    }
    return taken
  }

  async take(embedded: boolean): Promise<string> {
    const taken = await (embedded && this.postgres !== null ? launchRemit() : this.spare())
    this.atWork.set(taken.origin, taken)
    return taken.origin
  }

  async end(origin: string): Promise<void> {
    await this.atWork.get(origin)?.stop()
    this.atWork.delete(origin)
  }

  async close(): Promise<void> {
    const spare = await this.next?.catch(() => undefined)
    await Promise.all([spare, ...this.atWork.values()].map((remit) => remit?.stop()))
  }
}

/** How many of this project's specs begin with a Remit of this stable. */
async function countWanted(project: TestProject, embeddedToo: boolean): Promise<number> {
  const { testFiles } = await project.globTestFiles()
  const calls = embeddedToo ? /startWholeRemit\(\)|startWholeRemit\('embedded'\)/ : /startWholeRemit\(\)/
  return testFiles.filter((file) => calls.test(readFileSync(file, 'utf8'))).length
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgresAt = project.getProvidedContext().postgresAt
  const postgres = whyNoPostgres() === null ? async () => (await fetch(postgresAt)).text() : null
  const stable = new Stable(postgres, await countWanted(project, postgres === null))
  const door = await openDoor(async ({ url, method }) => {
    const { searchParams } = new URL(url ?? '/', 'http://door')
    if (method !== 'DELETE') return stable.take(searchParams.get('on') === 'embedded')
    await stable.end(searchParams.get('origin') ?? '')
    return 'ended'
  })
  project.provide('remitAt', door.address)
  return async () => {
    door.close()
    await stable.close()
  }
}
