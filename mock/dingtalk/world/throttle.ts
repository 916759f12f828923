/** DingTalk open platform documentation, call limits: 20 calls a second for each app and API (standard edition). */
const CALLS_PER_SECOND = 20

/** Runs on real time: a moved clock makes nobody faster. A refused call does not count. */
export class Throttle {
  enforced: boolean
  readonly #admitted = new Map<string, number[]>()
  constructor(enforced: boolean) {
    this.enforced = enforced
  }

  admit(api: string): boolean {
    if (!this.enforced) return true
    const now = performance.now()
    const recent = (this.#admitted.get(api) ?? []).filter((at) => now - at < 1_000)
    if (recent.length >= CALLS_PER_SECOND) return false
    recent.push(now)
    this.#admitted.set(api, recent)
    return true
  }
}
