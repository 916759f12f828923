import type { Page } from 'playwright-core'
import type { OwnCodes } from './own-codes.ts'
import type { RunningRemit } from './running-remit.ts'
import type { SpokenWords } from './spoken.ts'
import type { View } from './views.ts'
import { waitFor } from './wait-for.ts'

const shops = '门店排班'
const keeper = 'ho.sokwa'
const owner = 'michelle.fung'

/** Those of the shops are deleted once more, and this time nobody has brought them back yet. */
async function deleteOne(remit: RunningRemit, codes: OwnCodes): Promise<void> {
  const by = await remit.signIn(keeper)
  const scope = { include: ['91000900'], exclude: [] }
  await codes.agree(await by.call('sendAsk', { roleId: 'global', scope, lengthMinutes: 480, startAt: null, reason: '重新排班' }))
  const list = () => by.call('listAttendanceRules', {})
  const groupId = (await list()).rows.find(({ name }) => name === shops)?.id ?? ''
  await codes.agree(await by.call('sendRoutedAct', { act: { kind: 'delete_attendance', groupId }, reason: '换成新的排班表' }))
  await waitFor(list, ({ kept }) => kept.length > 0)
}

const tapKept = (page: Page, words: SpokenWords) =>
  page.getByRole('region', { name: words.attendance.kept }).getByRole('button', { name: shops }).click({ force: true })

/** Attendance rules as somebody sees them who keeps those of her domain, and who may only look; one of them is deleted, and may be brought back. */
export async function prepareAttendanceViews(remit: RunningRemit, codes: OwnCodes): Promise<readonly View[]> {
  await deleteOne(remit, codes)
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
    {
      name: 'attendance-restore-sheet',
      persona: keeper,
      hash: '/domain/attendance',
      act: async (page, words) => {
        await tapKept(page, words)
        await page.getByRole('dialog').getByRole('button', { name: words.attendance.restore, exact: true }).waitFor()
      },
    },
    {
      name: 'attendance-restore-why-not',
      persona: owner,
      hash: '/domain/attendance',
      act: async (page, words) => {
        await tapKept(page, words)
        await page.locator('a[href*="ask-exactly"]').first().waitFor()
      },
    },
  ]
}
