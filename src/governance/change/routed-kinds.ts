import type { ChangeKind } from './change.ts'

/** What the holder of a right does only when others agree, and what ends for good with it. */
export const endingKinds = ['remove_member', 'delete_department'] as const satisfies readonly ChangeKind[]

/** Those whose difference and effects are told line by line. A new kind adds one line here. */
export const toldKinds = [
  'set_role',
  'set_domain',
  'change_attendance',
  'empty_attendance',
  'delete_attendance',
  'set_conflict_rule',
  'allow_exception',
  'set_app',
] as const satisfies readonly ChangeKind[]
export type ToldKind = (typeof toldKinds)[number]

export const routedKinds = [...endingKinds, ...toldKinds] as const
export type RoutedKind = (typeof routedKinds)[number]

export const isToldKind = (kind: string): kind is ToldKind => toldKinds.some((one) => one === kind)
