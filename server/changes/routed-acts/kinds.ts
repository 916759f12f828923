import type { ChangeInputs } from '#governance/change/change.ts'
import type { RoutedKind } from '#governance/change/routed-kinds.ts'
import type { Authority } from '#governance/authorize.ts'
import { lockPerson } from '../../store/directory.ts'
import { holdTree } from '../../store/department-writes.ts'
import type { Tx } from '../../store/database.ts'
import { holdDomains } from '../../store/domains.ts'
import { holdRules } from '../../store/conflict-rules.ts'
import { holdRoles } from '../../store/roles.ts'
import { holdAttendance, prepareChangeAttendance, prepareDeleteAttendance, prepareEmptyAttendance } from './attendance.ts'
import { prepareAllowException } from './allow-exception.ts'
import { prepareDeleteDepartment } from './delete-department.ts'
import { prepareRemoveMember } from './remove-member.ts'
import type { RoutedAct } from './routed-act.ts'
import { prepareSetApp } from './set-app.ts'
import { prepareSetDomain } from './set-domain.ts'
import { prepareSetConflictRule } from './set-conflict-rule.ts'
import { prepareSetRole } from './set-role.ts'

interface KindOf<Input> {
  /** Held until the commit and before anything is read, so that what is judged stays true (R2). */
  hold(tx: Tx, about: Input): Promise<unknown>
  /** Reads and judges with the authority of the one whose act it is. */
  prepare(tx: Tx, authority: Authority, input: Input): Promise<RoutedAct>
}

/** Every act that others decide on. A new kind is one file beside this one, and one line here. */
export const routedActs: { readonly [K in RoutedKind]: KindOf<ChangeInputs[K]> } = {
  remove_member: { hold: (tx, { memberId }) => lockPerson(tx, memberId), prepare: prepareRemoveMember },
  delete_department: { hold: holdTree, prepare: prepareDeleteDepartment },
  set_domain: { hold: holdDomains, prepare: prepareSetDomain },
  set_role: { hold: holdRoles, prepare: prepareSetRole },
  change_attendance: { hold: holdAttendance, prepare: prepareChangeAttendance },
  empty_attendance: { hold: holdAttendance, prepare: prepareEmptyAttendance },
  delete_attendance: { hold: holdAttendance, prepare: prepareDeleteAttendance },
  set_conflict_rule: { hold: holdRules, prepare: prepareSetConflictRule },
  allow_exception: { hold: (tx, { personId }) => lockPerson(tx, personId), prepare: prepareAllowException },
  set_app: { hold: holdTree, prepare: prepareSetApp },
}
