import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { afterGap, readAnnouncement } from './announcement.ts'
import { liveChannel } from './run-transaction.ts'
import type { Announcement } from './tx.ts'

const firstPauseMs = 100
const longestPauseMs = 5000

/** A connection of its own that comes back by itself; after a gap everybody is told to read again. */
class Listener {
  readonly #url: string
  readonly #handler: (announcement: Announcement) => void
  readonly #stopped = new AbortController()
  #client: Client | null = null

  constructor(url: string, handler: (announcement: Announcement) => void) {
    this.#url = url
    this.#handler = handler
  }

  async connect(): Promise<void> {
    const client = new Client({ connectionString: this.#url, keepAlive: true })
    // Without a listener a lost connection would end the process; `end` follows and reconnects.
    client.on('error', () => {})
    client.on('notification', ({ payload }) => {
      if (payload !== undefined) this.#handler(readAnnouncement(payload))
    })
    await client.connect()
    await client.query(`listen ${liveChannel}`)
    this.#client = client
    client.once('end', () => void this.#reconnect())
  }

  async #reconnect(): Promise<void> {
    for (let pause = firstPauseMs; !this.#stopped.signal.aborted; pause = Math.min(pause * 2, longestPauseMs)) {
      try {
        await wait(pause, undefined, { signal: this.#stopped.signal })
        await this.connect()
        for (const announcement of afterGap) this.#handler(announcement)
        return
      } catch {
        // Still away, or stopped while waiting: the loop's condition tells which.
      }
    }
  }

  async stop(): Promise<void> {
    this.#stopped.abort()
    await this.#client?.end()
  }
}

export async function listenOnPostgres(url: string, handler: (announcement: Announcement) => void): Promise<() => Promise<void>> {
  const listener = new Listener(url, handler)
  await listener.connect()
  return () => listener.stop()
}
