/** A grant as its holder lives with it, and as the domain's owner reads about it afterwards. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Locator } from 'playwright-core'
import { agree, decide } from '#tests/kit/asks.ts'
import { launchBrowser } from '#tests/browser.ts'
import { Hand } from '#tests/kit/hand.ts'
import type { RunningRemit } from '#tests/kit/running-remit.ts'
import { openAs, openClient, type Client } from '#tests/kit/screens.ts'
import { settled } from '#tests/kit/settled.ts'
import { said, wordsOf } from '#tests/kit/spoken.ts'
import { startWholeRemit } from '#tests/kit/whole-remit.ts'
import handover from '#words/zh-CN/handover.ts'
import log from '#words/zh-CN/log.ts'

const fb = '91000200'
const t = await wordsOf('zh-CN')
const role = '班次主管'
const because = '周末婚宴要临时调班'
const passed = '考勤员'
const leave = '下周开始休假，请马晓宇接手'

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
  await hand.press(sheet.getByRole('button', { name: handover.extend.send, exact: true }))
  await tells(client, said(t.ask.sent, { names: '梁志豪' }))
  expect(hand.taps).toBe(2)
}

async function giveBack(client: Client): Promise<void> {
  const hand = new Hand(client)
  await hand.press(hers(client).getByRole('button', { name: t.grant.revoke.giveBack, exact: true }))
  const sheet = client.page.getByRole('dialog')
  await hand.press(sheet.getByText(handover.revoke.quick.done, { exact: true }))
  await hand.press(sheet.getByRole('button', { name: t.grant.revoke.giveBack, exact: true }))
  await tells(client, said(handover.revoke.givenBack, { role }))
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

/** Two have to agree to it, whoever gets it. */
async function keepsAttendance(): Promise<void> {
  const admin = await remit.signIn('chan.waiman')
  const scope = { include: [fb], exclude: [] }
  const ask = { roleId: 'attendance_keeper', scope, lengthMinutes: 2 * 24 * 60, startAt: null, reason: because }
  await agree(remit, await agree(remit, await admin.call('sendAsk', ask)))
}

async function agreedByManager(): Promise<void> {
  const manager = await remit.signIn('leong.chihou')
  const [waiting] = (await manager.call('getHome', {})).inbox.waiting.filter(({ subject }) => subject.kind === 'hand_over')
  if (!waiting) throw new Error('nothing waits for the manager')
  await decide(manager, waiting, 'approve')
}

async function handOver(client: Client, grant: Locator, to: string): Promise<void> {
  const { page } = client
  const hand = new Hand(client)
  await hand.press(grant.getByRole('button', { name: t.change.handOver, exact: true }))
  await hand.press(page.getByRole('dialog').getByRole('button', { name: handover.pick }))
  const picker = page.getByRole('dialog', { name: handover.pickTitle })
  await picker.getByRole('searchbox').fill(to)
  await hand.press(picker.getByRole('radio', { name: to }))
  await hand.press(picker.getByRole('button', { name: '确定' }))
  const sheet = page.getByRole('dialog', { name: said(handover.title, { role: passed }) })
  await sheet.getByRole('textbox', { name: handover.why }).fill(leave)
  await sheet.getByText('梁志豪').first().waitFor()
  await hand.press(sheet.getByRole('button', { name: handover.send, exact: true }))
  await tells(client, said(handover.sent, { names: '梁志豪' }))
}

describe('a grant that passes to a colleague', () => {
  it('is hers until the last of those who decide has agreed, and the colleague’s from then on', { timeout: 120_000 }, async () => {
    await keepsAttendance()
    const hers = await openClient(browser, { kind: 'android', origin: remit.origin })
    const others = await openClient(browser, { kind: 'android', origin: remit.origin })
    const heldBy = ({ page }: Client, name: string) => page.getByRole('article', { name: `${name} · ${passed}`, exact: true })
    await openAs(hers, 'admin-fb', '/me')
    await handOver(hers, heldBy(hers, '陈慧敏'), '马晓宇')
    await agreedByManager()

    await openAs(others, 'owner-fb', '/')
    const card = others.page.getByRole('article').filter({ hasText: leave })
    await card.getByText(said(t.inbox.toOther, { name: '马晓宇' })).waitFor()
    expect(await heldBy(hers, '陈慧敏').count()).toBe(1)
    await new Hand(others).press(card.getByRole('button', { name: t.inbox.approve, exact: true }))

    // her page is open and follows
    await heldBy(hers, '陈慧敏').waitFor({ state: 'detached' })
    await openAs(others, 'ma.xiaoyu', '/me')
    await heldBy(others, '马晓宇').waitFor()
    expect([...hers.complaints, ...others.complaints]).toEqual([])
    await Promise.all([hers.context.close(), others.context.close()])
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
