import { createAdaptorServer } from '@hono/node-server'
import type { Simulator } from './simulator.ts'

export interface ListeningSimulator {
  /** One address for both hosts of the platform. */
  readonly url: string
  readonly close: () => Promise<void>
}

/** Node closes a quiet connection after five seconds; on a busy machine the caller hears of that too late, and her next call is lost. */
const quietMs = 60_000

/** Loopback only. Port 0 takes any that is free. */
export async function listen(simulator: Simulator, port = 0): Promise<ListeningSimulator> {
  const server = createAdaptorServer({ fetch: simulator.app.fetch })
  if ('keepAliveTimeout' in server) server.keepAliveTimeout = quietMs
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the simulator has no port')
  return { url: `http://127.0.0.1:${address.port}`, close: () => closed(server) }
}

function closed(server: ReturnType<typeof createAdaptorServer>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()))
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
}
