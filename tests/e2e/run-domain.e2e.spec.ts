/** Running a domain in the client, on a phone and on a desktop: what is done shows in DingTalk, and can be taken back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from 'playwright-core'
import { agree, decide } from '#tests/kit/asks.ts'
import { launchBrowser } from '#tests/browser.ts'
import { Hand } from '#tests/kit/hand.ts'
import type { RunningRemit } from '#tests/kit/running-remit.ts'
import { openAs, openClient, type Client } from '#tests/kit/screens.ts'
import { settled } from '#tests/kit/settled.ts'
import { said, wordsOf } from '#tests/kit/spoken.ts'
import routed from '#words/zh-CN/routed.ts'
import { waitFor } from '#tests/kit/wait-for.ts'
import { startWholeRemit } from '#tests/kit/whole-remit.ts'

interface Department {
  readonly id: number
  readonly name: string
  readonly parentId: number | null
  readonly headUserids: readonly string[]
}

const fb = 91000200
let remit: RunningRemit
let browser: Browser
const t = await wordsOf('zh-CN')

async function holds(roleId: string): Promise<void> {
  const admin = await remit.signIn('chan.waiman')
  const scope = { include: [String(fb)], exclude: [] }
  const sent = await admin.call('sendAsk', { roleId, scope, lengthMinutes: 7 * 24 * 60, startAt: null, reason: '新餐厅开业' })
  await agree(remit, sent)
}

beforeAll(async () => {
  ;[browser, remit] = await Promise.all([launchBrowser(), startWholeRemit()])
  await holds('address_book')
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await remit?.stop()
})

/** Where the simulated platform says that departments are. */
async function platformHas(about: (departments: readonly Department[]) => boolean): Promise<void> {
  const read = () => remit.control<{ departments: Department[] }>('directory')
  expect(await waitFor(read, ({ departments }) => about(departments))).toBeTruthy()
}
const named = (name: string) => (departments: readonly Department[]) => departments.some((department) => department.name === name)
const button = ({ page }: Client, name: string) => page.getByRole('button', { name, exact: true })

async function openDepartment(client: Client, name: string): Promise<void> {
  await openAs(client, 'admin-fb', '/domain/departments')
  await new Hand(client).press(client.page.getByRole('link', { name: new RegExp(`^${name}`) }))
  await client.page.getByRole('heading', { name, exact: true }).waitFor()
  await settled(client.page)
}

async function rename(client: Client, from: string, to: string): Promise<void> {
  const hand = new Hand(client)
  await openDepartment(client, from)
  await hand.press(button(client, t.org.rename))
  await client.page.getByRole('textbox', { name: t.org.name }).fill(to)
  await hand.press(client.page.getByRole('dialog').getByRole('button', { name: t.org.send }))
  await platformHas(named(to))
}

describe.each([
  { kind: 'android' as const, from: '宴会部', to: '宴会与婚礼部', made: '婚礼策划' },
  { kind: 'desktop' as const, from: '饼房', to: '饼房与巧克力', made: '巧克力工坊' },
])('running a domain in the client on $kind', ({ kind, from, to, made }) => {
  it('renames a department and takes it back with one tap, makes one below it, gives it a head', async () => {
    const client = await openClient(browser, { kind, origin: remit.origin })
    const hand = new Hand(client)
    await rename(client, from, to)
    await client.page.getByRole('heading', { name: to, exact: true }).waitFor()
    await hand.press(button(client, t.act.undo.act).first())
    await platformHas(named(from))
    await client.page.getByRole('heading', { name: from, exact: true }).waitFor()

    await hand.press(button(client, t.org.create))
    await client.page.getByRole('textbox', { name: t.org.name }).fill(made)
    await hand.press(client.page.getByRole('dialog').getByRole('button', { name: t.org.send }))
    await platformHas(named(made))

    await hand.press(button(client, t.org.setHead))
    const sheet = client.page.getByRole('dialog')
    await hand.press(sheet.locator('label').nth(1))
    await hand.press(sheet.getByRole('button', { name: t.org.send }))
    await platformHas((departments) => departments.some((department) => department.name === from && department.headUserids.length !== 1))
    expect(client.complaints).toEqual([])
    await client.context.close()
  })
})

describe('an account', () => {
  it('is stopped in DingTalk, shown as such, and brought back with one tap', async () => {
    const client = await openClient(browser, { kind: 'android', origin: remit.origin })
    const { page } = client
    const hand = new Hand(client)
    const stopped = async (expected: boolean) => {
      const read = () => remit.control<{ people: { userid: string; stopped: boolean }[] }>('directory')
      const isSo = ({ people }: Awaited<ReturnType<typeof read>>) =>
        people.find(({ userid }) => userid === 'kong.waikit')?.stopped === expected
      expect(await waitFor(read, isSo)).toBeTruthy()
    }
    await openAs(client, 'admin-fb', '/people/kong.waikit')
    await hand.press(button(client, t.person.disable))
    await hand.press(page.getByRole('dialog').getByRole('button', { name: t.org.send }))
    await stopped(true)
    await button(client, t.person.enable).waitFor()
    await hand.press(button(client, t.act.undo.act).first())
    await stopped(false)
    await button(client, t.person.disable).waitFor()
    expect(client.complaints).toEqual([])
    await client.context.close()
  })
})

describe('what stands about a member', () => {
  it('is written anew, read beside what it was before it is sent, and written back with one tap', async () => {
    const client = await openClient(browser, { kind: 'android', origin: remit.origin })
    const { page } = client
    const hand = new Hand(client)
    const titled = async (expected: string) => {
      const read = () => remit.control<{ people: { userid: string; title: string }[] }>('directory')
      const isSo = ({ people }: Awaited<ReturnType<typeof read>>) => people.find(({ userid }) => userid === 'luo.jing')?.title === expected
      expect(await waitFor(read, isSo)).toBeTruthy()
    }
    await openAs(client, 'admin-fb', '/people/luo.jing')
    await hand.press(button(client, t.person.edit))
    const sheet = page.getByRole('dialog')
    await sheet.getByRole('textbox', { name: t.act.field.title, exact: true }).fill('茶艺主管')
    await sheet.getByRole('deletion').getByText('茶艺师', { exact: true }).waitFor()
    await sheet.getByRole('insertion').getByText('茶艺主管', { exact: true }).waitFor()
    await hand.press(sheet.getByRole('button', { name: t.org.send }))
    await titled('茶艺主管')
    await page.getByRole('main').getByText('茶艺主管', { exact: true }).waitFor()
    await hand.press(button(client, t.act.undo.act).first())
    await titled('茶艺师')
    await page.getByRole('main').getByText('茶艺师', { exact: true }).waitFor()
    expect(hand.taps).toBe(3)
    expect(client.complaints).toEqual([])
    await client.context.close()
  })
})

describe('several members at once', () => {
  it('are moved with one sheet, reported as far as DingTalk, and all taken back', async () => {
    const client = await openClient(browser, { kind: 'android', origin: remit.origin })
    const { page } = client
    const hand = new Hand(client)
    await openAs(client, 'admin-fb', '/domain/members')
    await hand.press(button(client, t.domain.members.select))
    for (const name of ['Carla Bento', 'Dennis Aquino']) await hand.press(page.locator('label', { hasText: name }))
    await hand.press(button(client, said(t.several.act, { n: 2 })))
    await hand.press(page.getByRole('dialog').getByRole('button', { name: t.domain.move.choose }))
    const picker = page.getByRole('dialog', { name: t.domain.move.pickTitle })
    await picker.getByRole('searchbox').fill('大堂酒廊')
    await hand.press(picker.getByRole('radio', { name: '大堂酒廊', exact: true }))
    await hand.press(picker.getByRole('button', { name: '确定' }))
    const sheet = page.getByRole('dialog', { name: said(t.several.title, { n: 2 }) })
    await hand.press(sheet.getByRole('button', { name: said(t.several.send.move_member, { n: 2 }) }))
    await waitFor(
      () => sheet.getByText(t.several.done.move_member, { exact: true }).count(),
      (count) => count === 2,
    )
    await hand.press(sheet.getByRole('button', { name: said(t.several.undo, { n: 2 }) }))
    await waitFor(
      () => sheet.getByText(t.several.state.back, { exact: true }).count(),
      (count) => count === 2,
    )
    await hand.press(sheet.getByRole('button', { name: t.several.close }))
    await button(client, t.domain.members.select).waitFor()
    expect(client.complaints).toEqual([])
    await client.context.close()
  })
})

describe('a grave act', () => {
  it('is sent with its reason, read before somebody agrees, and carried out in DingTalk when all have', async () => {
    const client = await openClient(browser, { kind: 'android', origin: remit.origin })
    const hand = new Hand(client)
    const { page } = client
    await openAs(client, 'hr', '/people/ho.chonin')
    await hand.press(button(client, t.person.remove))
    await page.getByRole('dialog').getByRole('textbox').fill('合同到期，不再续约')
    await hand.press(page.getByRole('dialog').getByRole('button', { name: routed.send }))
    await page.waitForURL(/#\/changes\//)
    await openAs(client, 'owner-people', '/')
    const card = page.getByRole('article').filter({ hasText: '何俊賢' })
    await hand.press(card.getByRole('button', { name: t.change.see }))
    await page.getByText(routed.lasting.remove_member).waitFor()
    await hand.press(page.getByRole('main').locator('..').getByRole('button', { name: t.change.approve, exact: true }))
    await page.getByText(t.policy.state.approved).first().waitFor()
    const owner = await remit.signIn('chao.kaman')
    const [waiting] = (await owner.call('getHome', {})).inbox.waiting.filter(({ subject }) => subject.kind === 'remove_member')
    if (!waiting) throw new Error('nothing waits for the owner')
    await decide(owner, waiting, 'approve')
    await waitFor(
      () => remit.departmentsOf('ho.chonin'),
      (ids) => ids.length === 0,
    )
    expect(await remit.departmentsOf('ho.chonin')).toEqual([])
    expect(client.complaints).toEqual([])
    await client.context.close()
  })
})

describe('who may do what in my domain', () => {
  it('is answered two taps from home, and each answer leads to what gave it', async () => {
    const client = await openClient(browser, { kind: 'android', origin: remit.origin })
    const hand = new Hand(client)
    await openAs(client, 'owner-fb', '/')
    hand.taps = 0
    await hand.press(client.page.getByRole('link', { name: t.shell.tabs.domain }))
    await hand.press(client.page.getByRole('link', { name: new RegExp(t.domain.count.rightHolders) }))
    await client.page.getByRole('main').getByRole('article').first().waitFor()
    expect(hand.taps).toBe(2)
    await client.page.getByRole('searchbox').fill('陈慧敏')
    const holder = client.page.getByRole('article', { name: '陈慧敏' })
    await hand.press(holder.getByRole('link', { name: t.role.name.address_book }))
    await client.page.getByRole('heading', { name: new RegExp(t.role.name.address_book) }).waitFor()
    expect(client.complaints).toEqual([])
    await client.context.close()
  })
})
