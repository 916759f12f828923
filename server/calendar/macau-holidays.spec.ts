import { expect, it } from 'vitest'
import { macauHolidays } from './macau-holidays.ts'

/** As published for those years, without the days that make up for one on a weekend. */
const published = {
  2019: '01-01 02-05 02-06 02-07 04-05 04-19 04-20 05-01 05-12 06-07 09-14 10-01 10-02 10-07 11-02 12-08 12-20 12-22 12-24 12-25',
  // two feasts fell on the second of October
  2020: '01-01 01-25 01-26 01-27 04-04 04-10 04-11 04-30 05-01 06-25 10-01 10-02 10-02 10-25 11-02 12-08 12-20 12-21 12-24 12-25',
}

it.each(Object.entries(published))('the public holidays of %s', (year, days) => {
  expect(macauHolidays(Number(year)).join(' ')).toBe(
    days
      .split(' ')
      .map((day) => `${year}-${day}`)
      .join(' '),
  )
})
