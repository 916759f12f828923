import type { TestProject } from 'vitest/node'
import { ensureBuilt } from '#mock/start/ensure-built.ts'
import { openDoor } from './open-door.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Answers when `dist/` is built from the sources as they are. */
    readonly pagesAt: string
  }
}

/** Builds the pages once for a whole run, when the first spec that needs them asks: two specs building at once would trip over each other. */
export default async function setup(project: TestProject): Promise<() => void> {
  let built: Promise<void> | null = null
  const door = await openDoor(async () => {
    await (built ??= ensureBuilt())
    return 'built'
  })
  project.provide('pagesAt', door.address)
  return () => door.close()
}
