import { once } from 'node:events'
import { createServer } from 'node:http'
import type { TestProject } from 'vitest/node'
import { ensureBuilt } from '#mock/start/ensure-built.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Answers when `dist/` is built from the sources as they are. */
    readonly pagesAt: string
  }
}

/** Builds the pages once for a whole run, when the first spec that needs them asks: two specs building at once would trip over each other. */
export default async function setup(project: TestProject): Promise<() => void> {
  let built: Promise<void> | null = null
  const door = createServer((_request, response) => {
    built ??= ensureBuilt()
    built.then(
      () => response.end('built'),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  door.listen(0, '127.0.0.1')
  await once(door, 'listening')
  const address = door.address()
  project.provide('pagesAt', typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}/` : '')
  return () => {
    door.close()
  }
}
