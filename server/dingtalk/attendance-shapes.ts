import { z } from 'zod'
import { attendanceTypes } from './platform.ts'
import { flag, id, text, userid, wholeNumber } from './shapes.ts'

/** `success` stands beside the code, and is left out by some calls. */
const done = { success: flag.default(true) }
export const attendanceDeed = z.looseObject(done)

/** The cursor of the next page is opaque; on the last page it may say anything. */
const page = <T extends z.ZodType>(row: T) =>
  z.object({ result: z.object({ has_more: flag.default(false), cursor: wholeNumber.optional(), result: z.array(row) }) })

export const groupPage = page(z.object({ id, name: text }))

export const groupMemberPage = page(
  z.object({
    member_id: z.union([userid, id]),
    type: z.literal(['0', '1', 0, 1]).transform((type) => (String(type) === '1' ? ('department' as const) : ('person' as const))),
    // 0: asked to clock in. What is absent is no exemption.
    atc_flag: z
      .literal(['0', '1', 0, 1])
      .default('0')
      .transform((mark) => String(mark) === '1'),
  }),
)

/** A list, a list written as text, or ids with commas: the field table says a text, its sample shows `[user456]`. */
const managers = z
  .union([
    z.array(userid),
    z.string().transform((raw) =>
      raw
        .replace(/[[\]"\s]/g, '')
        .split(',')
        .filter((one) => one !== ''),
    ),
  ])
  .pipe(z.array(userid))

export const oneGroup = z.object({
  result: z.object({
    id,
    name: text,
    type: z.enum(attendanceTypes),
    shift_ids: z.array(id).default([]),
    work_day_list: z.array(id).default([]),
    manager_list: managers.default([]),
    owner_user_id: z.union([userid, z.literal('').transform(() => undefined)]).optional(),
    wifis: z.array(text).default([]),
    address_list: z.array(text).default([]),
  }),
})

const clock = z.object({ check_time: z.string(), check_type: z.string() })
const shift = z.object({
  class_id: id,
  class_name: text.default(''),
  sections: z.array(z.object({ times: z.array(clock).default([]) })).default([]),
})
export const fullGroupPage = z.object({
  result: z.object({ has_more: flag.default(false), groups: z.array(z.object({ selected_class: z.array(shift).default([]) })) }),
})

export const madeGroup = z.object({ ...done, result: z.object({ id }) })
export const groupKey = z.object({ result: z.string().min(1) })

export type ShiftOnTheWire = z.output<typeof shift>
