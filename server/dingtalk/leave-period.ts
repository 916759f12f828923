import { z } from 'zod'
import type { LeaveComponent } from './shapes.ts'

/** The platform writes dates by the clock of China, which Macau keeps too, all year. */
const zone = '+08:00'
const dayMs = 24 * 60 * 60 * 1000
const halfDayMs = 12 * 60 * 60 * 1000

export interface LeavePeriod {
  readonly fromAt: number
  /** The first moment at which it is over. */
  readonly untilAt: number
}

const written = /^(\d{4}-\d{2}-\d{2})(?:[ T](?:(\d{2}:\d{2})(?::\d{2})?|(上午|下午|AM|PM)))?$/i
const afternoon = (half: string): boolean => half === '下午' || half.toUpperCase() === 'PM'

/** A day, half a day or a minute, as the moments at which it begins and ends; null: none of these. */
function spanOf(text: string): LeavePeriod | null {
  const found = written.exec(text.trim())
  const midnight = Date.parse(`${found?.[1] ?? ''}T00:00:00${zone}`)
  if (!found || Number.isNaN(midnight)) return null
  const [, day, time, half] = found
  if (time !== undefined) {
    const at = Date.parse(`${day}T${time}:00${zone}`)
    return Number.isNaN(at) ? null : { fromAt: at, untilAt: at }
  }
  if (half !== undefined) {
    const fromAt = midnight + (afternoon(half) ? halfDayMs : 0)
    return { fromAt, untilAt: fromAt + halfDayMs }
  }
  return { fromAt: midnight, untilAt: midnight + dayMs }
}

const listOfValues = z.array(z.unknown()).min(2)

function valuesIn(text: string): readonly unknown[] | null {
  try {
    const read = listOfValues.safeParse(JSON.parse(text))
    return read.success ? read.data : null
  } catch {
    return null // not JSON: another field than was thought
  }
}

/** Both fields begin with from and until; the leave suite's adds how long and of what kind. */
function periodOfValue(text: string): LeavePeriod | null {
  const [first, last] = (valuesIn(text) ?? []).map((one) => (typeof one === 'string' ? spanOf(one) : null))
  if (!first || !last || last.untilAt <= first.fromAt) return null
  return { fromAt: first.fromAt, untilAt: last.untilAt }
}

/** When the leave begins and ends, from the one field of the form that says so; null: none does, or several that disagree. */
export function leavePeriodOf(components: readonly LeaveComponent[]): LeavePeriod | null {
  const named = components.filter(({ componentType }) => componentType === 'DDHolidayField' || componentType === 'DDDateRangeField')
  const periods = named.map(({ value }) => periodOfValue(value ?? ''))
  const [first] = periods
  if (!first) return null
  return periods.every((one) => one?.fromAt === first.fromAt && one.untilAt === first.untilAt) ? first : null
}
