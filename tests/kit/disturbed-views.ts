import type { Page } from 'playwright-core'
import type { Input } from '#contract/endpoints.ts'
import type { RefusalBody } from '#contract/refusal.ts'
import type { RunningRemit } from './running-remit.ts'
import { said, type SpokenWords } from './spoken.ts'
import type { View } from './views.ts'

const decisions = '**/api/changes/*/decide'
const severalActs = '**/api/members/several'

/** Her decision does not arrive and the client says that there is no network, while the words of other languages still come. */
async function approveOffline(page: Page, words: SpokenWords): Promise<void> {
  await page.route(decisions, (route) => route.abort('internetdisconnected'))
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false })
    window.dispatchEvent(new Event('offline'))
  })
  await page.getByRole('button', { name: words.change.approve, exact: true }).first().click()
  await page.getByText(words.change.waiting.approve).first().waitFor()
  await page.unroute(decisions)
}

/** With the network it is sent, and what it was about has changed meanwhile. */
async function refusedAfterwards(page: Page, words: SpokenWords): Promise<void> {
  await approveOffline(page, words)
  const error = { code: 'change_moved', causes: [], names: {}, fields: {}, requestId: 'r-12345', retryAfterSeconds: null } as const
  const body: RefusalBody = { error }
  await page.route(decisions, (route) => route.fulfill({ status: 409, json: body }))
  await page.evaluate(() => {
    Reflect.deleteProperty(navigator, 'onLine')
    window.dispatchEvent(new Event('online'))
  })
  const [told] = words.change.waiting.failed.split('{')
  await page.getByText(told ?? '').waitFor()
  await page.unroute(decisions)
}

/** What the server answers is not what the page can show. */
async function breakPage(page: Page, words: SpokenWords): Promise<void> {
  const answers = '**/api/people/maria.xavier*'
  await page.route(answers, (route) => route.fulfill({ json: {} }))
  await page.evaluate(() => {
    location.hash = '/people/maria.xavier'
  })
  await page.getByText(words.shell.broken, { exact: true }).waitFor()
  await page.unroute(answers)
}

/** Of those whom one search finds: in a list that is as long as the screen, they need not be scrolled to. */
const searched = '/domain/members?q=ro'

async function chooseToDisable(page: Page, words: SpokenWords, names: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: words.domain.members.select, exact: true }).click()
  for (const name of names) await page.getByRole('main').locator('label', { hasText: name }).click()
  await page.getByRole('button', { name: said(words.several.act, { n: names.length }), exact: true }).click()
  await page.getByRole('dialog').getByText(words.several.kind.disable_member, { exact: true }).click()
  await page.getByRole('dialog').getByText(words.several.means.disable_member).waitFor()
}

/**
 * A report as the server gave it when it was done in earnest: one was disabled, DingTalk did not take the second, the third had been before.
 * Looking at it does nothing to anybody, however often and in however many clients at once.
 */
async function reportOfSeveral(remit: RunningRemit): Promise<View> {
  const act: Input<'actOnSeveral'>['act'] = { kind: 'disable_member', memberIds: ['maria.xavier', 'roberto.salazar', 'leandro.pinto'] }
  const report = await (await remit.signIn('chao.kaman')).call('actOnSeveral', { act })
  return {
    name: 'members-several-report',
    persona: 'owner-fb',
    hash: searched,
    leaves: true,
    act: async (page, words) => {
      await chooseToDisable(page, words, ['Xavier', 'Roberto Salazar', 'Leandro Pinto'])
      await page.route(severalActs, (route) => route.fulfill({ json: report }))
      await page.getByRole('dialog').getByRole('button').last().click()
      await page.getByRole('dialog').getByText(words.several.done.disable_member, { exact: true }).waitFor()
      await page.unroute(severalActs)
    },
  }
}

/** What is seen when something does not go as it was meant to. */
export async function prepareDisturbedViews(remit: RunningRemit, pending: string): Promise<readonly View[]> {
  return [
    // on a desktop the change stands beside the list, and its bar says that it waits
    { name: 'inbox-decision-waiting', persona: 'manager-fb', hash: '/', act: approveOffline, leaves: true },
    { name: 'decision-refused-late', persona: 'manager-fb', hash: `/changes/${pending}`, act: refusedAfterwards, leaves: true },
    { name: 'page-broken', persona: 'owner-fb', hash: '/me', act: breakPage },
    {
      name: 'members-several-disable',
      persona: 'owner-fb',
      hash: searched,
      act: (page, words) => chooseToDisable(page, words, ['Roberto Salazar', 'Ronaldo Perez', 'Leandro Pinto']),
      leaves: true,
    },
    await reportOfSeveral(remit),
    { name: 'error', persona: 'owner-fb', hash: '/domain/members', failing: '**/api/domain/members*' },
  ]
}
