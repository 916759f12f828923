import type { Locale } from '#governance/role.ts'

export const guideFolder = 'docs/guide'
export const guideLocales = ['zh-CN', 'en'] as const satisfies readonly Locale[]

/** What the user guide shows, by the names the views have. */
export const guideViews: readonly string[] = [
  'inbox-waiting',
  'change-pending',
  'refuse-sheet',
  'ask-form',
  'change-undoable',
  'me',
  'extend-sheet',
  'members-several',
  'department',
  'who-grants',
  'log',
  'conflicts',
  'domain-detail',
]

export const guideImage = (locale: string, view: string): string => `images/${locale}/${view}.jpg`
