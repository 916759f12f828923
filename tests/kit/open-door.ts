import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'

export interface Door {
  readonly address: string
  close(): void
}

/** Where a run's specs, each a process of its own, ask for what the run has once; loopback only. What fails is answered as its words with 500. */
export async function openDoor(answer: (request: IncomingMessage) => Promise<string>): Promise<Door> {
  const server = createServer((request, response) => {
    answer(request).then(
      (text) => response.end(text),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the door has no address')
  return { address: `http://127.0.0.1:${address.port}/`, close: () => void server.close() }
}
