/** Decisions as approvers make them: from the inbox, with a reason for a no, and two of them at once. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { decide } from '#tests/kit/asks.ts'
import { launchBrowser } from '#tests/browser.ts'
import { secretInStory } from '#tests/kit/own-codes.ts'
import { Hand } from '#tests/kit/hand.ts'
import type { RunningRemit } from '#tests/kit/running-remit.ts'
import { openAs, openClient, openFresh, type Client, type ClientKind } from '#tests/kit/screens.ts'
import { approveWith, Authenticator, setUpFactor } from '#tests/kit/second-factor.ts'
import { settled } from '#tests/kit/settled.ts'
import { said, wordsOf } from '#tests/kit/spoken.ts'
import { startWholeRemit } from '#tests/kit/whole-remit.ts'

const t = await wordsOf('zh-CN')
const hotel = '91000100'
const food = '91000200'

let remit: RunningRemit
let browser: Browser

beforeAll(async () => {
  ;[browser, remit] = await Promise.all([launchBrowser(), startWholeRemit()])
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await remit?.stop()
})

async function open(persona: string, hash: string, kind: ClientKind = 'android'): Promise<Client> {
  const client = await openClient(browser, { kind, origin: remit.origin })
  await openAs(client, persona, hash)
  await settled(client.page)
  return client
}

const card = (page: Page, who: string) => page.getByRole('article', { name: new RegExp(`^${who}`) })
const press = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true })

async function waitingOf(userid: string, who: string) {
  const { inbox } = await (await remit.signIn(userid)).call('getHome', {})
  return inbox.waiting.find((change) => change.requester.name === who)
}

/** A medium risk at the hotel: her manager has agreed already, and any of the company's owners has the last word. */
async function askOfTheOwners(): Promise<string> {
  const [clerk, head] = await Promise.all([remit.signIn('kuok.iokleng'), remit.signIn('helena.barros')])
  const scope = { include: [hotel], exclude: [] }
  const ask = { roleId: 'shift_supervisor', scope, lengthMinutes: 24 * 60, startAt: null, reason: '展会期间调班' }
  const passedOn = await decide(head, await clerk.call('sendAsk', ask), 'approve')
  expect(passedOn.waitingFor.map(({ id: userid }) => userid).sort()).toEqual([
    'fong.kincheong',
    'paulo.seabra',
    'sandra.vong',
    'sio.manleng',
  ])
  return passedOn.id
}

describe('deciding', () => {
  it('takes one tap from the inbox', async () => {
    const client = await open('manager-fb', '/')
    const { page } = client
    const asked = await waitingOf('leong.chihou', '黄永康')
    const hand = new Hand(client)
    await hand.press(card(page, '黄永康').getByRole('button', { name: t.inbox.approve }))
    await page.getByText(said(t.change.done.approved, { who: '黄永康', role: t.role.name.address_book })).waitFor()
    expect(hand.taps).toBe(1)
    await card(page, '黄永康').waitFor({ state: 'detached' })
    const after = await (await remit.signIn('leong.chihou')).call('getChange', { changeId: asked?.id ?? '' })
    expect(after.status).toBe('applied')
    expect(client.complaints).toEqual([])
    await client.context.close()
  })

  it('takes one tap and a code for what is critical, and leads to where the code comes from', async () => {
    const admin = await remit.signIn('chan.waiman')
    await setUpFactor(Date.now, admin)
    const scope = { include: [food], exclude: [] }
    const sent = await admin.call('sendAsk', { roleId: 'global', scope, lengthMinutes: 60, startAt: null, reason: '今晚更换考勤系统' })
    const client = await open('owner-fb', `/changes/${sent.id}`)
    const { page } = client
    await press(page, t.act.factor.setUp).tap()
    await press(page, t.factor.setUp).tap()
    const secret = await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).innerText()
    const app = new Authenticator(secret.replace(/ /g, ''), Date.now)
    await page.getByRole('textbox', { name: t.factor.code }).fill(app.next())
    await press(page, t.factor.send).tap()
    await press(page, t.factor.kept).tap()

    // back on the request, which now can be approved
    const hand = new Hand(client)
    await hand.press(press(page, t.change.approve))
    await page.getByRole('dialog').getByRole('textbox', { name: t.factor.code }).fill(app.next())
    await page.getByText(t.act.factor.proved).waitFor()
    expect(hand.taps).toBe(1)
    const after = await admin.call('getChange', { changeId: sent.id })
    expect(after.route.map(({ answers }) => answers.map(({ proof }) => proof))).toEqual([['code'], []])
    expect(client.complaints).toEqual([])
    await client.context.close()
  })

  it('takes three taps for many alike, the odd one apart, and one more to take all of it back', async () => {
    const client = await open('owner-people', '/')
    const { page } = client
    const words = (await import('#words/zh-CN/alike.ts')).default
    const hand = new Hand(client)
    await hand.press(page.getByRole('link', { name: said(words.cardOdd, { n: 4, odd: 1 }) }))
    await page.getByText(said(words.odd, { n: 1 })).waitFor()
    await hand.press(press(page, said(words.approve, { n: 4 })))
    await hand.press(page.getByRole('dialog').getByText(said(words.approve, { n: 4 }), { exact: true }))
    await page.getByText(words.state.done, { exact: true }).first().waitFor()
    expect(hand.taps).toBe(3)
    const waiting = async () => (await (await remit.signIn('tam.laichan')).call('getHome', {})).inbox.waiting.length
    expect(await waiting()).toBe(1)
    await press(page, said(words.undo, { n: 4 })).tap()
    await page.getByText(words.state.back, { exact: true }).first().waitFor()
    expect(await waiting()).toBe(5)
    expect(client.complaints).toEqual([])
    await client.context.close()
  })

  it('says no only with a reason, which reaches the one who asked', async () => {
    const client = await open('manager-fb', '/')
    const { page } = client
    const asked = await waitingOf('leong.chihou', 'João Figueira')
    await card(page, 'João Figueira').getByRole('button', { name: t.inbox.refuse }).tap()
    const sheet = page.getByRole('dialog')
    await sheet.getByRole('button', { name: t.change.refuse, exact: true }).tap()
    await sheet.getByText(t.change.refuseMissing).waitFor()
    expect((await waitingOf('leong.chihou', 'João Figueira'))?.status).toBe('pending')

    await sheet.getByText(t.change.refuseQuick.long).tap()
    await sheet.getByRole('button', { name: t.change.refuse, exact: true }).tap()
    await page.getByText(said(t.change.done.refused, { who: 'João Figueira' })).waitFor()

    const his = await open('joao.figueira', `/changes/${asked?.id}`)
    await his.page.getByText(t.change.status.refused, { exact: true }).first().waitFor()
    await his.page.getByText(t.change.refuseQuick.long).first().waitFor()
    expect([...client.complaints, ...his.complaints]).toEqual([])
    await Promise.all([client.context.close(), his.context.close()])
  })

  it('lets the first of two approvers decide and shows the second what happened', async () => {
    const changeId = await askOfTheOwners()
    const first = await open('global', `/changes/${changeId}`, 'desktop')
    const second = await openClient(browser, { kind: 'android', origin: remit.origin })
    // nothing tells the second: he taps on what he saw a moment ago
    await second.context.route('**/api/stream', (route) => route.abort())
    await openAs(second, 'paulo.seabra', `/changes/${changeId}`)
    await press(second.page, t.change.approve).waitFor()

    await press(first.page, t.change.approve).click()
    await first.page.getByText(said(t.change.done.approved, { who: '郭玉玲', role: '班次主管' })).waitFor()
    await press(second.page, t.change.approve).tap()
    await second.page.getByText(t.refusal.change_not_pending.title).first().waitFor()
    await second.page.getByText(t.change.status.applied, { exact: true }).first().waitFor()
    expect(await press(second.page, t.change.approve).count()).toBe(0)

    const { steps } = await (await remit.signIn('fong.kincheong')).call('getChange', { changeId })
    const approvals = steps.filter(({ action }) => action === 'change.approved').map(({ actor }) => actor?.id)
    expect(approvals).toEqual(['helena.barros', 'fong.kincheong'])
    expect(first.complaints).toEqual([])
    await Promise.all([first.context.close(), second.context.close()])
  })
})

describe('a lost second factor', () => {
  let skew = 0
  const clock = () => Date.now() + skew
  const admins = ['fong.kincheong', 'paulo.seabra'] as const
  const apps = new Map<string, Authenticator>()
  const owner = () => remit.signIn('shao.wei')
  async function later(ms: number): Promise<void> {
    await remit.advance(ms)
    skew += ms
  }
  const appOf = (userid: string): Authenticator => {
    const app = apps.get(userid)
    if (app === undefined) throw new Error(`${userid} has no second factor`)
    return app
  }
  const rests = new RegExp(`^${said(t.factor.rests, { until: '.+' })}`)

  it('goes when two global admins agree and a day has passed, and stays when she stops it with one tap', { timeout: 90_000 }, async () => {
    await setUpFactor(clock, await owner())
    const [first, second] = admins
    apps.set(first, (await setUpFactor(clock, await remit.signIn(first))).app)
    // he has had one since the demo's story
    apps.set(second, new Authenticator((await secretInStory(remit, second)) ?? '', clock))

    // phone and codes are gone: a tap, a reason and a tap
    const client = await open('auditor', '/me/second-factor')
    const { page } = client
    const asking = new Hand(client)
    await asking.press(press(page, t.factor.lost))
    const sheet = page.getByRole('dialog')
    await sheet.getByText('冯建昌').first().waitFor()
    await sheet.getByRole('textbox', { name: t.factor.recoverWhy }).fill('手机掉进海里，恢复码夹在手机壳里')
    await asking.press(sheet.getByRole('button', { name: t.factor.recoverSend, exact: true }))
    await page.waitForURL(/changes/)
    expect(asking.taps).toBe(2)
    const { recovery } = await (await owner()).call('getHome', {})
    const changeId = recovery?.changeId ?? ''

    // two of them, each with a code
    for (const userid of admins) {
      await openFresh(client, userid, `/changes/${changeId}`)
      await press(page, t.change.approve).tap()
      // the button is called otherwise while it works: only the answer says that he may leave the page
      const decided = page.waitForResponse(/\/decide$/)
      await page.getByRole('dialog').getByRole('textbox', { name: t.factor.code }).fill(appOf(userid).next())
      expect((await decided).status()).toBe(200)
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }

    // told on whatever page she is, and stopped with one tap and no code
    for (const hash of [`/changes/${changeId}`, '/log', '/me', '/']) {
      await openFresh(client, 'auditor', hash)
      await page.getByText(rests).waitFor()
    }
    const stopping = new Hand(client)
    await stopping.press(page.getByRole('alert').getByRole('button', { name: t.factor.stopIt, exact: true }))
    await page.getByText(t.factor.stopped).waitFor()
    await page.getByText(rests).waitFor({ state: 'detached' })
    expect(stopping.taps).toBe(1)
    expect((await (await owner()).call('getChange', { changeId })).status).toBe('refused')
    expect((await (await owner()).call('getFactor', {})).registeredAt).not.toBeNull()

    // this time it is true, and nobody stops it
    await later(60_000)
    let sent = await (await owner()).call('askRecovery', { reason: '确实丢了' })
    for (const userid of admins) sent = await approveWith(await remit.signIn(userid), appOf(userid), sent)
    await openFresh(client, 'auditor', '/')
    await page.getByText(rests).waitFor()
    await later(24 * 60 * 60_000 + 60_000)
    await expect.poll(async () => (await (await owner()).call('getFactor', {})).registeredAt).toBeNull()
    await openFresh(client, 'auditor', '/me/second-factor')
    await page.getByText(t.factor.off, { exact: true }).waitFor()
    expect(await page.getByText(rests).count()).toBe(0)
    expect(client.complaints).toEqual([])
    await client.context.close()
  })
})
