import type { Authority } from '../../authorize.ts'
import type { DepartmentId } from '../../id.ts'
import type { Person } from '../../org.ts'
import type { Verdict } from '../../verdict.ts'
import type { MoveMemberInput } from '../change.ts'

/** Needs member.move in the department she leaves and in the one she enters. Applies at once: an act of an active grant. `authority` is the actor's. */
export declare function mayMove(authority: Authority, member: Person, input: MoveMemberInput): Verdict
/** For the greyed button: could this member be moved out of this department to anywhere? */
export declare function mayMoveFrom(authority: Authority, member: Person, from: DepartmentId): Verdict
/** Her departments afterwards, in order, without doubles. */
export declare function departmentsAfterMove(member: Person, input: MoveMemberInput): readonly DepartmentId[]
