import type { TestProject } from 'vitest/node'
import { openDoor } from './open-door.ts'
import { launchRemit, type LaunchedRemit } from './running-remit.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** GET hands out a whole Remit that nobody has used, by its address; DELETE with that address ends it. */
    readonly remitAt: string
  }
}

/** Whole Remits for a run's specs, each for one of them. While one is at work the next one starts, because that takes longer than most journeys. */
class Stable {
  private next: Promise<LaunchedRemit> | null = null
  private readonly atWork = new Map<string, LaunchedRemit>()

  private launch(): Promise<LaunchedRemit> {
    const launched = launchRemit()
    // whoever takes it hears of the failure
    launched.catch(() => undefined)
    return launched
  }

  async take(): Promise<string> {
    const taken = await (this.next ?? this.launch())
    this.atWork.set(taken.origin, taken)
    this.next = this.launch()
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

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const stable = new Stable()
  const door = await openDoor(async ({ url, method }) => {
    if (method !== 'DELETE') return stable.take()
    await stable.end(new URL(url ?? '/', 'http://door').searchParams.get('origin') ?? '')
    return 'ended'
  })
  project.provide('remitAt', door.address)
  return async () => {
    door.close()
    await stable.close()
  }
}
