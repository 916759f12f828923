import type { ChangeDetail } from '#contract/change.ts'
import type { GrantView } from '#contract/grant.ts'
import type { Picked } from '#dingtalk/pickers.ts'

export interface Place {
  readonly id: string
  readonly name: string
}

/** What the form begins with when it is not a first ask. */
export interface Before {
  /** Tells one beginning from another. */
  readonly key: string
  /** For whom it is, where it is not for oneself. */
  readonly whom?: readonly Picked[]
  readonly include: readonly Place[]
  readonly exclude: readonly Place[]
  readonly lengthMinutes: number | null
  readonly startAt: number | null
  readonly reason: string
  /** The pending ask that is edited; null: a new one is sent. */
  readonly editing: ChangeDetail | null
}

/** As it was asked for the grant that has ended. Where nobody asked there is no length and no reason to repeat. */
export function beforeOfGrant({ id, scope, asked }: GrantView): Before {
  return {
    key: id,
    include: scope.include,
    exclude: scope.exclude,
    lengthMinutes: asked?.lengthMinutes ?? null,
    startAt: null,
    reason: asked?.reason ?? '',
    editing: null,
  }
}

/** As the pending ask is now; null when it is no ask that could be edited. A start that has passed meanwhile is the approval. */
export function beforeOfChange(change: ChangeDetail, now: number): Before | null {
  const { subject } = change
  if (subject.kind !== 'ask_for_role' || !change.can.edit.allowed) return null
  const { scope, lengthMinutes, startAt, reason } = subject
  return {
    key: change.id,
    include: scope.include,
    exclude: scope.exclude,
    lengthMinutes,
    startAt: startAt !== null && startAt > now ? startAt : null,
    reason,
    editing: change,
  }
}
