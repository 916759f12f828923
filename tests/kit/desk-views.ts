import type { View } from './views.ts'

/** What only a desktop's inbox has: looked for, narrowed, one of several alike chosen. */
export const deskViews: readonly View[] = [
  {
    name: 'inbox-chosen',
    persona: 'owner-people',
    hash: '/?risk=low&order=newest',
    desktop: true,
    act: async (page) => {
      await page.getByRole('checkbox').first().click()
      await page.getByRole('group').filter({ hasText: '1' }).first().waitFor()
    },
  },
  { name: 'inbox-nothing-found', persona: 'owner-people', hash: '/?q=zzz', desktop: true },
]
