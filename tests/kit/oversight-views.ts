import type { RunningRemit } from './running-remit.ts'
import type { View } from './views.ts'

const views: readonly View[] = [
  { name: 'rings', persona: 'security', hash: '/domain/rings' },
  { name: 'calendar', persona: 'employee', hash: '/me/calendar' },
  {
    name: 'calendar-sheet',
    persona: 'global',
    hash: '/me/calendar',
    act: async (page, words) => {
      await page.getByRole('button', { name: words.me.calendar.set, exact: true }).click()
      await page.getByRole('dialog').locator('input[type=date]').waitFor()
    },
  },
]

/** What only those see who look after the rules of the whole company, what they set for everybody, and who decides during leaves. */
export async function prepareOversightViews(remit: RunningRemit): Promise<readonly View[]> {
  const manager = await remit.signIn('leong.chihou')
  await manager.call('setLeaveCover', { personId: 'leong.chihou', coverId: 'chao.kaman', highestRisk: 'medium', roleIds: null })
  return [...views, { name: 'me-leave-cover', persona: 'manager-fb', hash: '/me' }]
}
