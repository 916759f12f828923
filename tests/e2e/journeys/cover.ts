/** What a manager has beside yes and no, on the phone: a cover while she is away, less instead of no, and somebody else who decides. */
import { expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { Hand } from '#tests/kit/hand.ts'
import { openClient, openFresh, type Client } from '#tests/kit/screens.ts'
import { settled } from '#tests/kit/settled.ts'
import { said, wordsOf } from '#tests/kit/spoken.ts'
import { browser, remit } from './place.ts'

const t = await wordsOf('zh-CN')
const food = '91000200'
const restaurant = '91000201'

/** One phone that goes from hand to hand: what its browser has read already it does not read again. */
async function handTo(client: Client, persona: string, hash: string): Promise<void> {
  await openFresh(client, persona, hash)
  await settled(client.page)
}
const press = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true })
const inSheet = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true })
const card = (page: Page, who: string) => page.getByRole('article', { name: new RegExp(`^${who}`) })
async function waitingFor(userid: string, requesterId: string): Promise<string> {
  const { inbox } = await (await remit.signIn(userid)).call('getHome', {})
  return inbox.waiting.find(({ requester }) => requester.id === requesterId)?.id ?? ''
}

it('names a cover who decides, offers less that is taken, and hands a request on', { timeout: 90_000 }, async () => {
  const admin = await remit.signIn('chan.waiman')
  const scope = { include: [food], exclude: [] }
  const asked = await admin.call('sendAsk', {
    roleId: 'address_book',
    scope,
    lengthMinutes: 14 * 24 * 60,
    startAt: null,
    reason: '新餐厅建档',
  })
  const forCover = await waitingFor('leong.chihou', 'wong.wenghong')
  const waiter = await remit.signIn('joao.figueira')
  const ofTheRestaurant = { include: [restaurant], exclude: [] }
  const { id: toHandOn } = await waiter.call('sendAsk', {
    roleId: 'dashboard',
    scope: ofTheRestaurant,
    lengthMinutes: 24 * 60,
    startAt: null,
    reason: '盘点本店人手',
  })

  const client = await openClient(browser, { kind: 'android', origin: remit.origin })
  const { page } = client
  await handTo(client, 'manager-fb', '/me')
  // away: whom the sheet suggests is one tap away
  const hand = new Hand(client)
  await hand.press(press(page, t.me.cover.name))
  await hand.press(inSheet(page, t.me.cover.send))
  await page.getByText(said(t.me.cover.line, { cover: '周嘉雯' })).waitFor()
  expect(hand.taps).toBe(2)

  await handTo(client, 'owner-fb', '/')
  await card(page, '黄永康')
    .getByText(said(t.inbox.insteadOf, { name: '梁志豪' }))
    .waitFor()
  await card(page, '黄永康').getByRole('button', { name: t.inbox.approve }).tap()
  await card(page, '黄永康').waitFor({ state: 'detached' })
  const decided = await (await remit.signIn('leong.chihou')).call('getChange', { changeId: forCover })
  expect([decided.status, decided.route[0]?.answers.map(({ person, insteadOf }) => [person.id, insteadOf?.id])]).toEqual([
    'applied',
    [['chao.kaman', 'leong.chihou']],
  ])

  // less instead of no: two taps to offer it, one to take it
  await handTo(client, 'manager-fb', `/changes/${asked.id}`)
  const offering = new Hand(client)
  await offering.press(press(page, t.answer.narrow))
  await offering.press(page.getByRole('dialog').locator('[data-first]'))
  await page.getByText(said(t.answer.offer.made, { who: '陈慧敏' })).waitFor()
  expect(offering.taps).toBe(2)
  await handTo(client, 'admin-fb', `/changes/${asked.id}`)
  const taking = new Hand(client)
  await taking.press(press(page, t.answer.offer.accept))
  await page.getByText(said(t.answer.offer.accepted, { role: t.role.name.address_book })).waitFor()
  expect(taking.taps).toBe(1)

  await handTo(client, 'manager-fb', `/changes/${toHandOn}`)
  await press(page, t.answer.handOn.act).tap()
  const choice = page.getByRole('dialog').getByRole('radiogroup').locator('label').first()
  const [whom = ''] = (await choice.innerText()).split(' · ')
  await choice.tap()
  await inSheet(page, t.answer.handOn.send).tap()
  await page.getByText(said(t.answer.handOn.done, { who: whom })).waitFor()
  const handed = await (await remit.signIn('leong.chihou')).call('getChange', { changeId: toHandOn })
  expect(handed.waitingFor.map(({ name }) => name)).toEqual([whom])

  expect(client.complaints).toEqual([])
  await client.context.close()
})
