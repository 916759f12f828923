import { useNow } from '#session/clock.ts'
import { useFormat } from '#words/format.ts'

/** Times as a page says them, against the server's clock. */
export interface Moments {
  /** 1 May 10:30 */
  readonly stamp: (at: number) => string
  readonly day: (at: number) => string
  readonly ago: (at: number) => string
  /** 7 days, 8 h */
  readonly duration: (minutes: number) => string
  readonly left: (untilAt: number) => string
}

export function useMoments(): Moments {
  const format = useFormat()
  const now = useNow()
  return {
    stamp: (at) => format.instant(at, now.value),
    day: (at) => format.day(at, now.value),
    ago: (at) => format.ago(at, now.value),
    duration: format.length,
    left: (untilAt) => format.left(untilAt, now.value),
  }
}
