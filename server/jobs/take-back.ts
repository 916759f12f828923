import type { App } from '../application.ts'
import type { OutboxRow } from '../store/outbox.ts'
import { takeBackAttendance } from './attendance/deliver-attendance-changed.ts'
import { takeBackRestored } from './attendance/deliver-attendance-restored.ts'
import { takeBackDepartment } from './deliver-department.ts'
import { takeBackAccount } from './deliver-member-account.ts'
import { takeBackDepartments } from './deliver-member-departments.ts'
import { takeBackProfile } from './deliver-member-profile.ts'

/**
 * What is shown before the platform has it is shown no longer when its effect is given up: the mirror follows the platform, and where that
 * does not answer goes back to what was before. Returns whether it is there after all: of the last call there may have been no answer.
 */
export async function takeBack(app: App, effect: OutboxRow): Promise<boolean> {
  switch (effect.kind) {
    case 'member_departments':
      return takeBackDepartments(app, effect)
    case 'member_profile':
      return takeBackProfile(app, effect)
    case 'member_account':
      return takeBackAccount(app, effect)
    case 'department_changed':
      return takeBackDepartment(app, effect)
    case 'attendance_changed':
      return takeBackAttendance(app, effect)
    case 'attendance_restored':
      return takeBackRestored(app, effect)
    // shown when it is there
    case 'member_added':
    case 'member_removed':
    case 'department_created':
    case 'department_deleted':
    case 'attendance_deleted':
    // nothing of it is shown
    case 'notice':
    case 'notice_result':
    case 'label_role':
      return false
    default:
      return effect.kind satisfies never
  }
}
