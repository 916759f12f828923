import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { logEntries } from '../store/schema/log-tables.ts'
import { SettingsError } from '../settings.ts'
import { bringCalendar, readCalendarFile, usualCalendar } from './bring-calendar.ts'
import { workingCalendar } from './working-calendar.ts'

const folder = mkdtempSync(join(tmpdir(), 'remit-calendar-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const week = { mon: ['09:00', '18:00'], tue: null, wed: null, thu: null, fri: null, sat: ['22:00', '24:00'], sun: null }
function fileWith(content: unknown): string {
  const path = join(folder, 'calendar.json')
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

describe("the operator's calendar", () => {
  it('is read: minutes by weekday, Sunday first', () => {
    expect(readCalendarFile(fileWith({ week, holidays: 'none', daysOff: ['2026-12-31'] }))).toEqual({
      week: [null, [540, 1080], null, null, null, null, [1320, 1440]],
      holidays: 'none',
      daysOff: ['2026-12-31'],
      workDays: [],
    })
    expect(readCalendarFile('mock/company/calendar.json')?.holidays).toBe('macau')
    expect(readCalendarFile(null)).toBeNull()
  })

  it.each([
    ['a file that is not there', '/nowhere/calendar.json', 'cannot be read as JSON'],
    ['no JSON', 'no', 'cannot be read as JSON'],
    ['a week in which nobody works', { week: { ...week, mon: null, sat: null } }, 'at least one day'],
    ['hours the wrong way round', { week: { ...week, tue: ['18:00', '09:00'] } }, 'week.tue: the first time has to be before'],
    ['a time that is none', { week: { ...week, tue: ['9', '18:00'] } }, 'week.tue.0: a time of day'],
    ['a day that is none', { week, daysOff: ['2026-02-30'] }, 'daysOff.0'],
    ['a word nobody knows', { week, lunch: true }, 'CALENDAR_FILE'],
  ])('is refused with the line that is wrong: %s', (_name, content, said) => {
    const file = typeof content === 'string' && content.startsWith('/') ? content : fileWith(content)
    expect(() => readCalendarFile(file)).toThrow(SettingsError)
    expect(() => readCalendarFile(file)).toThrow(said)
  })
})

describeOnEachDatabase('the calendar that is kept', (open) => {
  it('is the usual one until it is said otherwise; what it was and is stands in the log, once', async () => {
    const database = await open()
    await database.transaction(async (tx) => {
      const before = await workingCalendar(tx)
      expect(before.week).toEqual(usualCalendar.week)
      expect(before.holidays.has(`${new Date(tx.now).getUTCFullYear()}-12-20`)).toBe(true)
      const own = { ...usualCalendar, daysOff: ['2026-12-31'], workDays: [`${new Date(tx.now).getUTCFullYear()}-12-20`] }
      await bringCalendar(tx, own)
      await bringCalendar(tx, { ...own })
      await bringCalendar(tx, null)
      const { holidays } = await workingCalendar(tx)
      expect([holidays.has('2026-12-31'), holidays.has(own.workDays[0] ?? '')]).toEqual([true, false])
      const told = await tx.db.select({ facts: logEntries.facts }).from(logEntries).where(eq(logEntries.action, 'calendar.defined'))
      expect(told.map(({ facts }) => facts)).toEqual([{ before: null, after: own }])
    })
  })
})
