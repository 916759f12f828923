import { z } from 'zod'
import { changeDetail } from './change.ts'
import type { Declaration } from './declaration.ts'
import { verdict } from './scalars.ts'

/** A day of the company's clock, as `2026-12-20`. */
const day = z.iso.date()
const dayKind = z.enum(['off', 'work'])
/** From–until in minutes after midnight; null: nobody works. */
const hours = z.tuple([z.int(), z.int()]).nullable()

export const calendarPage = z.strictObject({
  /** Sunday first. */
  week: z.array(hours).length(7),
  /** The days to come on which it is other than the week says, or about which something was said here. */
  days: z.array(
    z.strictObject({
      on: day,
      as: dayKind,
      hours,
      /** Who says so: the rule of the public holidays, the operator's file, or an owner of the whole company, here. */
      because: z.enum(['public_holiday', 'operator', 'here']),
    }),
  ),
  fromOn: day,
  untilOn: day,
  can: z.strictObject({ set: verdict }),
})

const setting = z.strictObject({ on: day, as: dayKind })

export const calendarActs = {
  getCalendar: {
    summary: 'When the company works: by weekday, and the days of the coming year on which it is otherwise',
    allowed: 'session',
    input: z.strictObject({}),
    output: calendarPage,
    refusals: [],
  },
  previewWorkingDay: {
    summary: 'Whether I may say of a day that the company works or not, and whether it can be undone; nothing is sent',
    allowed: 'session; an owner of the global root domain gets a yes',
    input: setting,
    output: z.strictObject({ verdict, undoable: z.boolean() }),
    refusals: [],
  },
  setWorkingDay: {
    summary: 'The company works on that day, or does not; deadlines in working hours are counted anew, what has gone up already stays so',
    allowed: 'an owner of the global root domain',
    input: setting,
    output: changeDetail,
    refusals: ['not_found', 'not_allowed'],
  },
} as const satisfies Readonly<Record<string, Declaration>>

export type CalendarPage = z.output<typeof calendarPage>
export type CalendarDay = CalendarPage['days'][number]
