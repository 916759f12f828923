import type { PersonId } from '#governance/id.ts'

const windowMs = 1000
const rememberedPeople = 10_000

/**
 * How often one person may call at all. Counted in this process only: a window of one second outlives no restart,
 * and a row written for each read would cost more than the read.
 */
export class RequestRate {
  readonly #limit: number
  readonly #windows = new Map<PersonId, { startedAt: number; count: number }>()
  constructor(limit: number) {
    this.#limit = limit
  }

  /** false: too many within this second. */
  take(personId: PersonId, at: number): boolean {
    const window = this.#windows.get(personId)
    if (window && at - window.startedAt < windowMs) {
      window.count += 1
      return window.count <= this.#limit
    }
    if (this.#windows.size >= rememberedPeople) this.#windows.clear()
    this.#windows.set(personId, { startedAt: at, count: 1 })
    return true
  }
}
