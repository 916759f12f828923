import type { CompanySeed } from '#mock/company/seed.ts'
import type { AttendanceGroup } from '#mock/dingtalk/world/attendance.ts'
import { createAttendanceReading } from '#server/jobs/attendance/read-attendance.ts'
import { wantAttendanceReading } from '#server/store/attendance-reading.ts'
import type { TestRemit } from './remit.ts'
import { smallResort } from './small-resort.ts'

/** The small resort with rules to clock in by: one of a department, one of nobody but the barman, one across two domains. */
export const clockingResort: CompanySeed = {
  ...smallResort,
  attendance: {
    shifts: [
      { id: 51, name: 'Early', times: [['07:00', '15:00']] },
      { id: 52, name: 'Late', times: [['15:00', '23:00']] },
    ],
    groups: [
      {
        id: 601,
        name: 'Floor',
        type: 'TURN',
        shiftIds: [51, 52],
        ownerUserid: 'rest.head',
        managerUserids: ['manager'],
        departmentIds: [21],
        userids: [],
        exemptUserids: ['rest.head'],
        places: ['Staff door'],
        wifis: ['staff'],
      },
      { id: 602, name: 'Bar', type: 'FIXED', shiftIds: [52], managerUserids: [], departmentIds: [], userids: ['barman'] },
      { id: 603, name: 'Both', type: 'NONE', shiftIds: [], managerUserids: [], departmentIds: [23, 30], userids: [] },
      { id: 604, name: 'Finance', type: 'FIXED', shiftIds: [51], managerUserids: [], departmentIds: [30], userids: [] },
    ],
  },
}

/** One reading of the groups, to its end. */
export async function readAttendance({ app }: Pick<TestRemit, 'app'>): Promise<void> {
  await createAttendanceReading(app)()
}

/** Read again now, as when an owner of the company asks for it. */
export async function readAttendanceAgain(remit: Pick<TestRemit, 'app'>): Promise<void> {
  await remit.app.database.transaction((tx) => wantAttendanceReading(tx))
  await readAttendance(remit)
}

/** As the platform has it now; undefined: it has none of that name. */
export const groupNamed = ({ simulator }: TestRemit, name: string): AttendanceGroup | undefined =>
  [...simulator.world.attendance.groups.values()].find((group) => group.name === name)
