import type { View } from './views.ts'

/** What only those see who look after the rules of the whole company, and what they set for everybody. */
export const oversightViews: readonly View[] = [
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
