import { z } from 'zod'
import { canonicalJson } from '#governance/canonical.ts'
import { readOperatorFile } from '../operator-file.ts'
import type { Tx } from '../store/database.ts'
import { lookAnewAtEverything } from '../store/changes.ts'
import { appendEntry } from '../store/log.ts'
import { getSetting, setSetting } from '../store/settings.ts'

const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time of day such as 09:00')
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)))
const hours = z
  .tuple([clock, clock])
  .refine(([from, until]) => from < until, 'the first time has to be before the second')
  .nullable()
const date = z.iso.date()
const usual = [540, 1080] as const
const weekShape = z.strictObject({ mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours })

/** What is kept: minutes after midnight by weekday, and days that are other than the week says. */
export const calendarShape = z.strictObject({
  week: z.array(z.tuple([z.int(), z.int()]).nullable()).length(7),
  holidays: z.enum(['macau', 'none']),
  daysOff: z.array(date),
  workDays: z.array(date),
})
export type StoredCalendar = z.output<typeof calendarShape>

export const usualCalendar: StoredCalendar = {
  week: [null, [...usual], [...usual], [...usual], [...usual], [...usual], null],
  holidays: 'macau',
  daysOff: [],
  workDays: [],
}

const fileShape = z.strictObject({
  week: weekShape.refine((week) => Object.values(week).some((day) => day !== null), 'on at least one day somebody works'),
  holidays: z.enum(['macau', 'none']).default('macau'),
  daysOff: z.array(date).max(1_000).default([]),
  /** Public holidays on which the company works all the same. */
  workDays: z.array(date).max(1_000).default([]),
})

/** The operator's file; refused with the line that is wrong. null: none is named, and nothing is to change. */
export function readCalendarFile(file: string | null): StoredCalendar | null {
  if (file === null) return null
  const { week, ...rest } = readOperatorFile('CALENDAR_FILE', file, fileShape)
  return { week: [week.sun, week.mon, week.tue, week.wed, week.thu, week.fri, week.sat], ...rest }
}

export const calendarKey = 'working_calendar'

/** Keeps the operator's calendar; what it was and what it is become an entry of the log. */
export async function bringCalendar(tx: Tx, calendar: StoredCalendar | null): Promise<void> {
  if (calendar === null) return
  const before = await getSetting(tx, calendarKey)
  if (before !== null && canonicalJson(before) === canonicalJson(calendar)) return
  await setSetting(tx, calendarKey, calendar)
  await lookAnewAtEverything(tx)
  await appendEntry(tx, {
    actorId: null,
    action: 'calendar.defined',
    objectKind: 'setting',
    objectId: calendarKey,
    requestId: null,
    facts: { before, after: calendar },
  })
}
