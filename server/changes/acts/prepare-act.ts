import type { ChangeContent } from '#governance/change/change.ts'
import type { PersonId } from '#governance/id.ts'
import { holdDays } from '../../calendar/working-days.ts'
import type { Lens } from '../../present/lens.ts'
import type { Tx } from '../../store/database.ts'
import { holdTree } from '../../store/department-writes.ts'
import { lockPerson } from '../../store/directory.ts'
import type { PreparedAct } from './act.ts'
import { prepareAddMember } from './add-member.ts'
import { prepareCreateDepartment, prepareRenameDepartment, prepareReparentDepartment, prepareSetDepartmentHead } from './departments.ts'
import { prepareMemberAccount } from './member-account.ts'
import { prepareMove } from './move-member.ts'
import { prepareRestoreAttendance } from './restore-attendance.ts'
import { prepareSetWorkingDay } from './set-working-day.ts'
import { prepareUpdateMember } from './update-member.ts'

const actKinds = [
  'move_member',
  'create_department',
  'rename_department',
  'reparent_department',
  'set_department_head',
  'add_member',
  'update_member',
  'disable_member',
  'enable_member',
  'set_working_day',
  'restore_attendance',
] as const
/** What the holder of a right does by herself, as opposed to what she asks for. A new kind adds one line here. */
export type ActContent = Extract<ChangeContent, { readonly kind: (typeof actKinds)[number] }>

export function isAct(content: ChangeContent): content is ActContent {
  return actKinds.some((kind) => kind === content.kind)
}

/** The member whose row an act holds; who is new has none yet. */
function memberOf(content: ActContent): PersonId | null {
  switch (content.kind) {
    case 'move_member':
    case 'update_member':
    case 'disable_member':
    case 'enable_member':
      return content.input.memberId
    default:
      return null
  }
}

/**
 * Acts that hang on how the company hangs together. Stopping an account is one: of two owners who stop each other at once, the second
 * finds that the first one is stopped. The places that somebody new enters may change freely until then.
 */
const needsTree = ({ kind }: ActContent): boolean => !['move_member', 'update_member', 'add_member', 'set_working_day'].includes(kind)

/** Held until the commit and before anything is read, so that what is judged stays true (R2); in one order, so that nobody waits in a ring. */
export async function holdFor(tx: Tx, ...contents: readonly ActContent[]): Promise<void> {
  if (contents.some(needsTree)) await holdTree(tx)
  if (contents.some(({ kind }) => kind === 'set_working_day')) await holdDays(tx)
  for (const id of contents.flatMap((content) => memberOf(content) ?? []).sort()) await lockPerson(tx, id)
}

/** Reads and judges with the eyes of the lens' viewer; null: not there, or not hers to see. */
export async function prepareAct(lens: Lens, content: ActContent): Promise<PreparedAct | null> {
  switch (content.kind) {
    case 'move_member':
      return prepareMove(lens, content.input)
    case 'create_department':
      return prepareCreateDepartment(lens, content.input)
    case 'rename_department':
      return prepareRenameDepartment(lens, content.input)
    case 'reparent_department':
      return prepareReparentDepartment(lens, content.input)
    case 'set_department_head':
      return prepareSetDepartmentHead(lens, content.input)
    case 'add_member':
      return prepareAddMember(lens, content.input)
    case 'update_member':
      return prepareUpdateMember(lens, content.input)
    case 'disable_member':
    case 'enable_member':
      return prepareMemberAccount(lens, content)
    case 'restore_attendance':
      return prepareRestoreAttendance(lens, content.input)
    case 'set_working_day':
      return prepareSetWorkingDay(lens, content.input)
    default:
      return content satisfies never
  }
}
