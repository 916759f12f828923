import type { View } from './views.ts'

/** Roles to ask for, the form, and from a no to exactly what it takes. */
export const askViews: readonly View[] = [
  { name: 'ask-list', persona: 'admin-fb', hash: '/ask' },
  { name: 'ask-form', persona: 'admin-fb', hash: '/ask/attendance_keeper' },
  {
    name: 'ask-own-length',
    persona: 'admin-fb',
    hash: '/ask/shift_supervisor',
    act: async (page, words) => {
      await page.getByRole('button', { name: words.asking.start.now }).click()
      await page.getByText(words.asking.start.own, { exact: true }).click()
      await page.getByText(words.asking.own, { exact: true }).click()
      await page.getByText(words.asking.whyOwn, { exact: true }).click()
      await page.getByRole('button', { name: words.asking.send, exact: true }).click()
    },
  },
  { name: 'ask-exactly', persona: 'admin-fb', hash: '/ask-exactly?for=member.disable&at=91000200' },
  { name: 'ask-exactly-none', persona: 'employee', hash: '/ask-exactly?for=domain.manage&at=91000200' },
  { name: 'ask-not-now', persona: 'admin-fb', hash: '/ask/global' },
]
