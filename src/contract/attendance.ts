import { z } from 'zod'
import { changeDetail } from './change.ts'
import type { Declaration } from './declaration.ts'
import { departmentBrief, personBrief } from './person.ts'
import { attendanceTerms } from './told-act.ts'
import { attendanceGroupId, count, instant, verdict } from './scalars.ts'

const groupType = z.enum(['FIXED', 'TURN', 'NONE'])

/** `beyond`: people clock in by it whom the viewer does not see; they are in no figure here. */
const sight = { people: count, beyond: z.boolean() }
const inDepartment = z.strictObject({ department: departmentBrief, people: count })

/** What was kept of a group that was emptied or deleted, to be brought back from. */
const kept = z.strictObject({
  groupId: attendanceGroupId,
  name: z.string(),
  because: z.enum(['emptied', 'deleted']),
  /** Done on DingTalk itself, not from here. */
  natively: z.boolean(),
  keptAt: instant,
  ...sight,
  /** What the platform does not tell whole, so that it has to be set again by hand. */
  byHand: z.array(z.string()),
  can: z.strictObject({ restore: verdict }),
})

const row = z.strictObject({ id: attendanceGroupId, name: z.string(), type: groupType, emptied: z.boolean(), ...sight })

const attendanceList = z.strictObject({
  rows: z.array(row),
  kept: z.array(kept),
  /** When DingTalk was last asked; null: never yet. */
  readAt: instant.nullable(),
  /** Why it could not be read last time: a code of the platform's; null: it could. */
  trouble: z.string().nullable(),
})

const shift = z.strictObject({ id: z.string(), name: z.string(), times: z.array(z.strictObject({ on: z.string(), off: z.string() })) })

export const attendancePage = z.strictObject({
  ...row.shape,
  /** Where those people work, most people first. */
  departments: z.array(inDepartment),
  /** Whom it names: departments with everything below, members by themselves, and who of them is not asked to clock in. */
  named: z.strictObject({ departments: z.array(departmentBrief), people: z.array(personBrief), exempt: z.array(personBrief) }),
  shifts: z.array(shift),
  /** The name of each day's shift, Sunday first, null: none; empty where none is fixed. */
  week: z.array(z.string().nullable()),
  owner: personBrief.nullable(),
  managers: z.array(personBrief),
  places: z.array(z.string()),
  wifis: z.array(z.string()),
  /** What a change of it begins with; null: it is not hers to change as a whole. */
  terms: attendanceTerms.nullable(),
  kept: kept.nullable(),
  can: z.strictObject({ change: verdict, empty: verdict, delete: verdict }),
})

export const attendanceActs = {
  listAttendanceRules: {
    summary: 'By which rules people clock in where I may see it, and what was kept of those that were emptied or deleted',
    allowed: 'session; only groups at work in a department where attendance_rule.view is held',
    input: z.strictObject({}),
    output: attendanceList,
    refusals: [],
  },
  getAttendanceRule: {
    summary: 'One attendance group: who clocks in by it, its shifts, who looks after it, and what I may do with it',
    allowed: 'attendance_rule.view over one of its departments',
    input: z.strictObject({ groupId: attendanceGroupId }),
    output: attendancePage,
    refusals: ['not_found'],
  },
  restoreAttendanceRule: {
    summary: 'Bring back an attendance group that was emptied or deleted, from the copy that was kept; DingTalk is told at once',
    allowed: 'attendance_rule.update in every department of the copy',
    input: z.strictObject({ groupId: attendanceGroupId }),
    output: changeDetail,
    refusals: ['not_found', 'not_allowed'],
  },
} as const satisfies Readonly<Record<string, Declaration>>

export type AttendancePage = z.output<typeof attendancePage>
export type KeptAttendance = z.output<typeof kept>
