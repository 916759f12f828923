import type { RunningRemit } from './running-remit.ts'
import type { View } from './views.ts'

/** Attendance rules as somebody sees them who keeps those of her domain, and who may only look. */
export async function prepareAttendanceViews(remit: RunningRemit): Promise<readonly View[]> {
  const { rows } = await (await remit.signIn('chao.kaman')).call('listAttendanceRules', {})
  const rule = rows[0]?.id ?? ''
  return [
    { name: 'attendance', persona: 'owner-fb', hash: '/domain/attendance' },
    { name: 'attendance-rule', persona: 'owner-fb', hash: `/domain/attendance/${rule}` },
    {
      name: 'attendance-why-not',
      persona: 'owner-fb',
      hash: `/domain/attendance/${rule}`,
      act: async (page, words) => {
        await page.getByRole('button', { name: words.attendance.delete, exact: true }).click({ force: true })
        await page.locator('a[href*="ask-exactly"]').first().waitFor()
      },
    },
    {
      name: 'attendance-change-sheet',
      persona: 'paulo.seabra',
      hash: `/domain/attendance/${rule}`,
      act: async (page, words) => {
        await page.getByRole('button', { name: words.attendance.change, exact: true }).click()
        await page.getByRole('dialog').getByRole('textbox').waitFor()
      },
    },
  ]
}
