import type { Browser, Cookie } from 'playwright-core'
import { openAs, openClient, type Client, type ClientOptions } from './screens.ts'
import { settled } from './settled.ts'

/** Sessions of a whole run: each persona signs in once, whatever client she takes next. */
export type Sessions = Map<string, readonly Cookie[]>

/** Several personas at once, each with a client of the same kind and language. */
export class Crowd {
  private readonly clients = new Map<string, Promise<Client>>()
  private readonly browser: Browser
  private readonly options: ClientOptions
  private readonly sessions: Sessions

  constructor(browser: Browser, options: ClientOptions, sessions: Sessions = new Map()) {
    this.browser = browser
    this.options = options
    this.sessions = sessions
  }

  clientOf(persona: string): Promise<Client> {
    const known = this.clients.get(persona)
    if (known) return known
    const arriving = this.arrive(persona)
    this.clients.set(persona, arriving)
    return arriving
  }

  private async arrive(persona: string): Promise<Client> {
    const cookies = this.sessions.get(persona) ?? []
    const client = await openClient(this.browser, { ...this.options, cookies })
    await openAs(client, persona)
    await settled(client.page)
    const session = (await client.context.cookies()).filter(({ name }) => name.endsWith('remit'))
    this.sessions.set(persona, session)
    return client
  }

  async complaints(): Promise<readonly string[]> {
    const clients = await Promise.all(this.clients.values())
    return [...new Set(clients.flatMap(({ complaints }) => complaints))]
  }

  async leave(): Promise<void> {
    for (const client of await Promise.all(this.clients.values())) await client.context.close()
  }
}
