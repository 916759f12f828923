import type { ScopeView } from '#contract/scope-view.ts'

/** A scope as it is asked for: by ids. */
export function idsOf({ include, exclude }: Pick<ScopeView, 'include' | 'exclude'>): { include: string[]; exclude: string[] } {
  return { include: include.map(({ id }) => id), exclude: exclude.map(({ id }) => id) }
}
