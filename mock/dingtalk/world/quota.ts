import { chinaMonth } from './clock.ts'

/** DingTalk open platform documentation, call limits: counted calls of one organisation in a calendar month (standard edition). */
export const MONTHLY_LIMIT = 5_000

export class Quota {
  #month = ''
  #used = 0

  /** false: used up, the call is refused and costs nothing. */
  spend(now: number): boolean {
    if (this.used(now) >= MONTHLY_LIMIT) return false
    this.#used += 1
    return true
  }

  used(now: number): number {
    const month = chinaMonth(now)
    if (month !== this.#month) {
      this.#month = month
      this.#used = 0
    }
    return this.#used
  }

  set(used: number, now: number): void {
    this.#month = chinaMonth(now)
    this.#used = used
  }
}
