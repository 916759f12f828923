import type { Effect } from '../store/outbox.ts'

/** What came of looking at an effect. `later` keeps it; `needs_attention` parks it for a person to see. */
export type Outcome =
  | { readonly kind: 'done'; /** Written in the transaction that ends this one. */ readonly next: Effect | null }
  | { readonly kind: 'not_needed'; readonly because: string }
  | { readonly kind: 'later'; readonly because: string; readonly afterMs: number | null }
  | { readonly kind: 'needs_attention'; readonly because: string }

export const done: Outcome = { kind: 'done', next: null }
