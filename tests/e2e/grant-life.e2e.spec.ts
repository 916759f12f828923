/** A grant as its holder lives with it, and as the domain's owner reads about it afterwards. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from 'playwright-core'
import { agree } from '#tests/kit/asks.ts'
import { launchBrowser } from '#tests/browser.ts'
import { Hand } from '#tests/kit/hand.ts'
import type { RunningRemit } from '#tests/kit/running-remit.ts'
import { openAs, openClient, type Client } from '#tests/kit/screens.ts'
import { settled } from '#tests/kit/settled.ts'
import { said, wordsOf } from '#tests/kit/spoken.ts'
import { startWholeRemit } from '#tests/kit/whole-remit.ts'
import log from '#words/zh-CN/log.ts'

const fb = '91000200'
const t = await wordsOf('zh-CN')
const role = '班次主管'
const because = '周末婚宴要临时调班'

let remit: RunningRemit
let browser: Browser

/** Whoever an ask of hers waits for says yes, as the API has it. */
async function approved(): Promise<void> {
  const admin = await remit.signIn('chan.waiman')
  for (const { id } of (await admin.call('getHome', {})).inbox.mine) {
    const change = await admin.call('getChange', { changeId: id })
    if (change.status !== 'pending' || change.subject.kind !== 'ask_for_role' || change.subject.reason !== because) continue
    await agree(remit, change)
  }
}

beforeAll(async () => {
  ;[browser, remit] = await Promise.all([launchBrowser(), startWholeRemit()])
  const scope = { include: [fb], exclude: [] }
  const admin = await remit.signIn('chan.waiman')
  const ask = { roleId: 'shift_supervisor', scope, lengthMinutes: 7 * 24 * 60, startAt: null, reason: because }
  await agree(remit, await admin.call('sendAsk', ask))
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await remit?.stop()
})

const hers = ({ page }: Client) => page.getByRole('article', { name: `陈慧敏 · ${role}` })
const tab = ({ page }: Client, name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) })

async function tells({ page }: Client, words: string): Promise<void> {
  await page.getByText(new RegExp(words)).first().waitFor()
}

/** More of it is asked for as it was the last time: open, send. */
async function extend(client: Client): Promise<void> {
  const hand = new Hand(client)
  await hand.press(hers(client).getByRole('button', { name: t.grant.extend.act, exact: true }))
  const sheet = client.page.getByRole('dialog')
  expect(await sheet.getByRole('textbox', { name: t.ask.why }).inputValue()).toBe(because)
  await sheet.getByText('梁志豪').first().waitFor()
  await hand.press(sheet.getByRole('button', { name: t.grant.extend.send, exact: true }))
  await tells(client, said(t.ask.sent, { names: '梁志豪' }))
  expect(hand.taps).toBe(2)
}

async function giveBack(client: Client): Promise<void> {
  const hand = new Hand(client)
  await hand.press(hers(client).getByRole('button', { name: t.grant.revoke.giveBack, exact: true }))
  const sheet = client.page.getByRole('dialog')
  await hand.press(sheet.getByText(t.grant.revoke.quick.done, { exact: true }))
  await hand.press(sheet.getByRole('button', { name: t.grant.revoke.giveBack, exact: true }))
  await tells(client, said(t.grant.revoke.givenBack, { role }))
}

describe('a grant', () => {
  it('is made to last, given back, and asked for again with one tap', { timeout: 120_000 }, async () => {
    const client = await openClient(browser, { kind: 'android', origin: remit.origin })
    await openAs(client, 'admin-fb', '/me')
    await hers(client).first().waitFor()
    await extend(client)
    await approved()
    await tab(client, t.me.notStarted).click()
    await hers(client).waitFor()

    await tab(client, t.me.active).click()
    await giveBack(client)
    await hers(client).waitFor({ state: 'detached' })
    await tab(client, t.me.ended).click()
    const hand = new Hand(client)
    await hand.press(hers(client).first().getByRole('button', { name: t.ask.again, exact: true }))
    await tells(client, said(t.ask.sent, { names: '梁志豪' }))
    expect(hand.taps).toBe(1)
    expect(client.complaints).toEqual([])
    await client.context.close()
  })
})

describe('what became of it', () => {
  it('is read on the holder’s page and in the log, each line leading to its change', { timeout: 120_000 }, async () => {
    const client = await openClient(browser, { kind: 'desktop', origin: remit.origin })
    const { page } = client
    await openAs(client, 'owner-fb', '/people/chan.waiman')
    await page.getByRole('heading', { name: '陈慧敏', exact: true }).waitFor()
    await settled(page)

    await openAs(client, 'owner-fb', '/domain/log')
    await page.getByText(said(log.givenBack, { actor: '陈慧敏', role })).waitFor()
    await page.getByRole('searchbox').fill(because)
    await page.waitForURL(/[?&]q=/)
    await settled(page)
    const sent = said(log.sentence['change.sent'], { actor: '陈慧敏', role, where: '' })
    await page
      .getByRole('link', { name: new RegExp(sent) })
      .last()
      .click()
    await page.waitForURL(/#\/changes\//)
    await page.getByText(because).first().waitFor()
    expect(client.complaints).toEqual([])
    await client.context.close()
  })
})
