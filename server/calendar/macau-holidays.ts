/** `2026-12-20` from numbers. */
const dateOf = (year: number, month: number, day: number): string => new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)

const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' })
/** Month/day of the Chinese calendar: the first three days of the year, Buddha's birthday, dragon boats, the day after mid-autumn, double ninth. */
const lunar: readonly string[] = ['1/1', '1/2', '1/3', '4/8', '5/5', '8/16', '9/9']
/** New Year, Labour Day, National Day and the day after, All Souls, Immaculate Conception, the establishment of the Macau SAR, Christmas. */
const fixed: readonly (readonly [month: number, day: number])[] = [
  [1, 1],
  [5, 1],
  [10, 1],
  [10, 2],
  [11, 2],
  [12, 8],
  [12, 20],
  [12, 24],
  [12, 25],
]

/** The usual approximation for a solar term in the years 2000 to 2099: its day of the month. */
const solarTerm = (year: number, constant: number): number => Math.floor((year % 100) * 0.2422 + constant) - Math.floor((year % 100) / 4)

/** Easter Sunday of the Gregorian calendar (the anonymous Gregorian algorithm). */
function easter(year: number): readonly [month: number, day: number] {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor((8 * b + 13) / 25)
  const e = (19 * a + b - Math.floor(b / 4) - d + 15) % 30
  const f = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - e - (c % 4)) % 7
  const g = Math.floor((a + 11 * e + 22 * f) / 451)
  const sum = e + f - 7 * g + 114
  return [Math.floor(sum / 31), (sum % 31) + 1]
}

function lunarDays(year: number): readonly string[] {
  const days: string[] = []
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 24 * 60 * 60_000) {
    // a leap month is written with a suffix and is not the month of a feast
    const parts = new Map(chinese.formatToParts(at).map(({ type, value }) => [type, value]))
    if (lunar.includes(`${parts.get('month')}/${parts.get('day')}`)) days.push(new Date(at).toISOString().slice(0, 10))
  }
  return days
}

/** The public holidays of the Macau SAR in a year from 2000 to 2099 (Executive Order 60/2000), without the days that make up for one on a weekend. */
export function macauHolidays(year: number): readonly string[] {
  const [month, day] = easter(year)
  return [
    ...fixed.map(([m, d]) => dateOf(year, m, d)),
    ...lunarDays(year),
    dateOf(year, 4, solarTerm(year, 4.81)),
    dateOf(year, 12, solarTerm(year, 21.94)),
    dateOf(year, month, day - 2),
    dateOf(year, month, day - 1),
  ].sort()
}
