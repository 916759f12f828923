import { allow, refuse, type Verdict } from '../verdict.ts'
import type { Change, ChangeContent } from './change.ts'
import type { Actor } from './lifecycle.ts'
import type { Instant } from '../id.ts'

/** How long an act that took place at once can be taken back. */
export const undoMinutes = 15

/** The act that brings back what was before; null: this kind has none, and says so before it is sent. */
export function inverseOf(content: ChangeContent): ChangeContent | null {
  switch (content.kind) {
    case 'move_member': {
      const { memberId, fromDepartmentId, toDepartmentId } = content.input
      return { kind: 'move_member', input: { memberId, fromDepartmentId: toDepartmentId, toDepartmentId: fromDepartmentId } }
    }
    case 'rename_department':
      return { kind: content.kind, input: { ...content.input, before: content.input.after, after: content.input.before } }
    case 'reparent_department':
      return { kind: content.kind, input: { ...content.input, before: content.input.after, after: content.input.before } }
    case 'update_member':
      return { kind: content.kind, input: { ...content.input, before: content.input.after, after: content.input.before } }
    case 'set_working_day':
      return { kind: content.kind, input: { ...content.input, before: content.input.after, after: content.input.before } }
    case 'set_department_head':
      return { kind: content.kind, input: { ...content.input, before: content.input.after, after: content.input.before } }
    case 'disable_member':
      return { kind: 'enable_member', input: content.input }
    case 'enable_member':
      return { kind: 'disable_member', input: content.input }
    // The platform makes it anew, with another number, from the copy that was kept.
    case 'empty_attendance':
    case 'delete_attendance': {
      const { groupId, departmentIds, name } = content.input
      return { kind: 'restore_attendance', input: { groupId, departmentIds, name } }
    }
    // Changed back is changed once more, and decided on once more.
    case 'change_attendance':
    // To take out again whoever clocks in again is an act of its own, on which others decide.
    case 'restore_attendance':
    // A department has an id of the platform's: a new one of the same name would be another.
    case 'create_department':
    // To leave the company is an act of its own, which takes another right.
    case 'add_member':
    // What DingTalk has deleted does not come back with its id, its roles and its messages.
    case 'remove_member':
    case 'delete_department':
    // The way back is the same act once more, decided by others again.
    case 'set_role':
    case 'set_domain':
    case 'set_conflict_rule':
    case 'set_app':
    // Ending it is an act of its own, and at once.
    case 'allow_exception':
    // What was registered in its place meanwhile is hers; the lost one is lost.
    case 'recover_factor':
    case 'ask_for_role':
    case 'revoke_grant':
    case 'hand_over':
    case 'open_domain':
      return null
    default:
      return nothingKnown(content)
  }
}

/** What took place at once, or was decided on and has a way back all the same: the act itself is undone, not the decision on it. */
export const isActToUndo = (change: Change): boolean =>
  change.stages.length === 0 || (change.status === 'applied' && inverseOf(change.content) !== null)

/** The first instant at which it is too late; null for what never took place or cannot be taken back. */
export function undoUntil(change: Change): Instant | null {
  if (change.status !== 'applied' || change.endedAt === null || change.undoes !== null || inverseOf(change.content) === null) return null
  return change.endedAt + undoMinutes * 60_000
}

/**
 * May this person take this change back now? Only who did it, once, within the time. Whether the inverse is still allowed
 * is asked of its own kind: taking back takes the same right as doing. `lost`: the platform did not take it, and everything is as before.
 */
export function mayUndo(change: Change, actor: Actor, now: Instant, lost = false): Verdict {
  if (!actor.active) return refuse({ code: 'person_left', personId: actor.id })
  if (actor.id !== change.requesterId) return refuse({ code: 'not_own_request' })
  if (change.status !== 'applied' || change.endedAt === null || lost) return refuse({ code: 'not_applied' })
  const until = undoUntil(change)
  if (until === null) return refuse({ code: 'undo_impossible' })
  if (change.undoneBy !== null) return refuse({ code: 'already_undone' })
  return now < until ? allow({ code: 'own_request' }) : refuse({ code: 'undo_too_late', endedAt: until })
}

function nothingKnown(_content: never): null {
  return null
}
