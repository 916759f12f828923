import { randomBytes } from 'node:crypto'

const HOUR = 60 * 60 * 1_000
/** DingTalk open platform documentation: tokens and tickets live 7,200 s from the last time they were asked for. */
export const LIFE_SECONDS = 7_200
const LIFE = LIFE_SECONDS * 1_000
/** However often a ticket is renewed, its text lives a day. */
const TICKET_LIMIT = 24 * HOUR

interface Held {
  readonly value: string
  readonly createdAt: number
  expiresAt: number
}

const fresh = (now: number): Held => ({ value: randomBytes(16).toString('hex'), createdAt: now, expiresAt: now + LIFE })

export type TokenState = 'live' | 'missing' | 'expired' | 'unknown'

/** One app, so one token and one ticket at a time. */
export class Credentials {
  #token: Held | null = null
  #ticket: Held | null = null
  readonly #issuedTokens = new Set<string>()

  /** The same token while it lives, its life renewed; after that another. */
  token(now: number): string {
    if (!this.#token || now >= this.#token.expiresAt) this.#token = fresh(now)
    this.#token.expiresAt = now + LIFE
    this.#issuedTokens.add(this.#token.value)
    return this.#token.value
  }

  tokenState(value: string | undefined, now: number): TokenState {
    if (!value) return 'missing'
    if (value === this.#token?.value && now < this.#token.expiresAt) return 'live'
    return this.#issuedTokens.has(value) ? 'expired' : 'unknown'
  }

  ticket(now: number): string {
    if (!this.#ticket || !ticketLives(this.#ticket, now)) this.#ticket = fresh(now)
    this.#ticket.expiresAt = now + LIFE
    return this.#ticket.value
  }

  /** The ticket that a signature is checked against; null when none lives. */
  currentTicket(now: number): string | null {
    return this.#ticket && ticketLives(this.#ticket, now) ? this.#ticket.value : null
  }
}

function ticketLives(ticket: Held, now: number): boolean {
  return now < ticket.expiresAt && now < ticket.createdAt + TICKET_LIMIT
}
