import type { AttendanceGroupSeed, CompanySeed, ShiftSeed } from '#mock/company/seed.ts'

export interface AttendanceGroup {
  readonly id: number
  name: string
  readonly type: AttendanceGroupSeed['type']
  shiftIds: readonly number[]
  /** Sunday first; 0: no work that day. Empty where shifts are planned by hand. */
  readonly workDays: readonly number[]
  ownerUserid: string | undefined
  managerUserids: readonly string[]
  departmentIds: readonly number[]
  userids: readonly string[]
  exemptUserids: readonly string[]
  readonly places: readonly string[]
  readonly wifis: readonly string[]
}

const everyWeekDay = (shiftId: number): readonly number[] => [0, shiftId, shiftId, shiftId, shiftId, shiftId, 0]

function groupFrom({ ownerUserid, exemptUserids = [], places = [], wifis = [], ...seed }: AttendanceGroupSeed): AttendanceGroup {
  const workDays = seed.type === 'FIXED' && seed.shiftIds[0] !== undefined ? everyWeekDay(seed.shiftIds[0]) : []
  return { ...seed, workDays, ownerUserid, exemptUserids, places, wifis }
}

/** Attendance groups as the platform keeps them. An id is never used again. */
export class Attendance {
  readonly groups: Map<number, AttendanceGroup>
  readonly shifts: ReadonlyMap<number, ShiftSeed>
  #lastId: number

  constructor(seed: CompanySeed['attendance']) {
    this.groups = new Map(seed?.groups.map((group) => [group.id, groupFrom(group)]))
    this.shifts = new Map(seed?.shifts.map((shift) => [shift.id, shift]))
    this.#lastId = Math.max(1000, ...this.groups.keys())
  }

  /** The platform gives the id. */
  add(group: Omit<AttendanceGroup, 'id'>): AttendanceGroup {
    this.#lastId += 1
    const made = { ...group, id: this.#lastId }
    this.groups.set(made.id, made)
    return made
  }
}

/** Some calls of the platform name a group by a key instead of its id. */
export const keyOf = (id: number): string => `K${id.toString(16).toUpperCase().padStart(12, '0')}`
