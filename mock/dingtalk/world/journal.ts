export interface JournalEntry {
  readonly number: number
  readonly method: string
  readonly verb: string
  readonly body: Readonly<Record<string, unknown>>
  /** Milliseconds by the simulator's clock. */
  readonly time: number
  /** `ok`, the platform's error code, or the name of the fault. */
  outcome: string
}

const KEPT = 20_000

/** Every call that arrived, oldest first. */
export class Journal {
  #entries: JournalEntry[] = []
  #count = 0

  open(method: string, verb: string, body: Readonly<Record<string, unknown>>, time: number): JournalEntry {
    this.#count += 1
    const entry: JournalEntry = { number: this.#count, method, verb, body, time, outcome: 'pending' }
    this.#entries.push(entry)
    if (this.#entries.length > KEPT) this.#entries = this.#entries.slice(-KEPT / 2)
    return entry
  }

  entries(method?: string): readonly JournalEntry[] {
    return method === undefined ? this.#entries : this.#entries.filter((entry) => entry.method === method)
  }
}
