import { shallowRef } from 'vue'
import type { DecidedRow, TakenBackRow } from '#contract/alike.ts'

/** What was decided with one tap: kept until it is put away or can no longer be taken back, and no longer than this page lives. */
export interface DecidedTogether {
  readonly groupKey: string
  readonly roleId: string
  readonly personId: string | null
  readonly answer: 'approve' | 'refuse'
  readonly rows: readonly DecidedRow[]
  /** Whose each is, to tell of it when the list no longer shows it. */
  readonly names: Readonly<Record<string, string>>
  readonly back: readonly TakenBackRow[]
  /** The first instant at which it is too late; null: none can be taken back. */
  readonly untilAt: number | null
}

/** Known to the first screen, so that it can lead back to it. */
export const decidedTogether = shallowRef<DecidedTogether | null>(null)
