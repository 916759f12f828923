import type { Page } from 'playwright-core'
import type { OwnCodes } from './own-codes.ts'
import type { RunningRemit } from './running-remit.ts'
import type { SpokenWords } from './spoken.ts'
import type { View } from './views.ts'

const officer = 'mak.waiseng'

async function newRule(page: Page, words: SpokenWords): Promise<void> {
  await page.getByRole('button', { name: words.conflict.newRule, exact: true }).click()
  await page.getByRole('dialog').getByRole('combobox', { name: words.conflict.start }).selectOption('security_audit')
}

/** Conflict rules as the story's officer sees and sets them, and an exception as who answers for it does. */
export async function prepareConflictViews(remit: RunningRemit, codes: OwnCodes): Promise<readonly View[]> {
  const ask = { roleId: 'security', scope: { include: ['1'], exclude: [] }, lengthMinutes: 480, startAt: null, reason: '复核互斥规则' }
  await codes.agree(await (await remit.signIn(officer)).call('sendAsk', ask))
  return [
    { name: 'conflicts', persona: 'security', hash: '/domain/conflicts' },
    { name: 'conflict-rules', persona: 'security', hash: '/domain/conflicts?part=rules' },
    { name: 'conflict-evidence', persona: 'security', hash: '/domain/conflicts?part=check' },
    { name: 'conflict-rule-sheet', persona: officer, hash: '/domain/conflicts?part=rules', act: newRule },
    {
      name: 'conflict-impact',
      persona: officer,
      hash: '/domain/conflicts?part=rules',
      act: async (page, words) => {
        await newRule(page, words)
        await page.getByRole('dialog').getByRole('button', { name: words.conflict.seeImpact, exact: true }).click()
        await page.getByRole('dialog').getByRole('textbox').waitFor()
      },
    },
    {
      name: 'conflict-exception-sheet',
      persona: officer,
      hash: '/domain/conflicts',
      act: async (page, words) => {
        await page.getByRole('button', { name: words.conflict.askException, exact: true }).first().click()
        await page.getByRole('dialog').getByRole('textbox').waitFor()
      },
    },
    { name: 'conflict-exceptions', persona: 'owner-fb', hash: '/domain/conflicts?part=exceptions' },
    {
      name: 'conflict-proof-sheet',
      persona: 'owner-fb',
      hash: '/domain/conflicts?part=exceptions',
      act: async (page, words) => {
        await page.getByRole('main').getByRole('button', { name: words.conflict.prove, exact: true }).click()
        await page.getByRole('dialog').getByRole('textbox').waitFor()
      },
    },
  ]
}
