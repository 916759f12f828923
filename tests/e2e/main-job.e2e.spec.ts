/** The main job, as people do it: asked on a screen, decided from the work notice, used, over. At night on the embedded database as well, whose start costs more than the journey. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from 'playwright-core'
import { ApiRefusal } from '#api/failures.ts'
import { addressIn } from '#mock/container/deep-link.ts'
import { launchBrowser } from '#tests/browser.ts'
import { decide } from '#tests/kit/asks.ts'
import { Hand } from '#tests/kit/hand.ts'
import type { RunningRemit } from '#tests/kit/running-remit.ts'
import { openAs, openClient, type Client, type ClientKind } from '#tests/kit/screens.ts'
import { settled } from '#tests/kit/settled.ts'
import { waitFor } from '#tests/kit/wait-for.ts'
import { said, wordsOf } from '#tests/kit/spoken.ts'
import { startWholeRemit } from '#tests/kit/whole-remit.ts'
import { belowFold } from './fold.ts'

const day = 86_400_000
const foodAndBeverage = '91000200'
const lounge = '91000206'
const banquets = '91000205'
const admin = 'chan.waiman'
const manager = 'leong.chihou'
const because = '新餐厅开业，这周要自己调班'
const t = await wordsOf('zh-CN')
const never = said(t.cause.no_grant_permits, { permission: t.permission.member.move })
const over = new RegExp(said(t.cause.grant_ended, { role: '班次主管', ended: '.+' }))
const asked = said(t.change.asks, { who: '陈慧敏', role: '班次主管' })

interface Notice {
  readonly title: string
  readonly phoneUrl: string
  readonly desktopUrl: string
}

let remit: RunningRemit
let browser: Browser

/** She has looked at her department's figures all along, and goes on doing so: what ends below is only what she asks for here. */
async function keepHerView(): Promise<void> {
  const [asker, decider] = await Promise.all([remit.signIn(admin), remit.signIn(manager)])
  const scope = { include: [foodAndBeverage], exclude: [] }
  const ask = { roleId: 'dashboard', scope, lengthMinutes: 30 * 24 * 60, startAt: null, reason: '日常排班' }
  await decide(decider, await asker.call('sendAsk', ask), 'approve')
}

beforeAll(async () => {
  const starting = process.env['REMIT_NIGHTLY'] === '1' ? startWholeRemit('embedded') : startWholeRemit()
  ;[browser, remit] = await Promise.all([launchBrowser(), starting])
  await keepHerView()
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await remit?.stop()
})

const member = ({ page }: Client, name: string) => page.getByRole('article', { name, exact: true })
const moveButton = (client: Client, name: string) => member(client, name).getByRole('button', { name: said(t.domain.move.title, { name }) })

async function findMember(client: Client, name: string): Promise<void> {
  await openAs(client, 'admin-fb', '/domain/members')
  // on a desktop the page before has the same field
  await settled(client.page)
  await client.page.getByRole('searchbox').fill(name)
  await client.page.waitForURL(/[?&]q=/)
  await settled(client.page)
  await moveButton(client, name).waitFor()
}

async function mayOnlyLook(client: Client, name: string, reason: string | RegExp): Promise<void> {
  await openAs(client, 'admin-fb', '/domain')
  await client.page.getByRole('heading', { name: '餐饮部' }).waitFor()
  await findMember(client, name)
  // grey: what was read before the end may stand there for a moment longer
  const grey = moveButton(client, name).and(client.page.locator('[aria-expanded]'))
  await new Hand(client).press(grey)
  await member(client, name).getByText(reason).waitFor()
  expect(await client.page.getByRole('dialog').count()).toBe(0)
}

/** By the client's own picker, as if another department were wanted; the way back to hers is a tap as well. */
async function pickOwnDepartment({ page }: Client): Promise<void> {
  await page.getByRole('button', { name: t.asking.change }).filter({ hasText: '餐饮部及下级' }).click()
  const picker = page.getByRole('dialog', { name: t.asking.pickWhere })
  await picker.getByRole('searchbox').fill('餐饮部')
  const own = picker.getByRole('checkbox', { name: '餐饮部', exact: true })
  if ((await own.getAttribute('aria-checked')) !== 'true') await own.click()
  expect(await own.getAttribute('aria-checked')).toBe('true')
  await picker.getByRole('button', { name: '确定' }).click()
  await picker.waitFor({ state: 'detached' })
}

/** From the first screen: the tab, the role, why, send. Own department and a week stand there already. */
async function ask(client: Client): Promise<string> {
  const { page } = client
  await openAs(client, 'admin-fb', '/')
  await settled(page)
  const hand = new Hand(client)
  await hand.press(page.getByRole('link', { name: t.shell.tabs.ask, exact: true }))
  await hand.press(page.getByRole('link', { name: '班次主管' }))
  await page.getByText('梁志豪 · 直属上级').waitFor()
  await page.getByRole('button', { name: t.asking.change }).filter({ hasText: '餐饮部及下级' }).waitFor()
  expect(await page.getByRole('radio', { name: '7 天' }).isChecked()).toBe(true)
  await pickOwnDepartment(client)
  await hand.press(page.getByText(t.asking.whyOwn, { exact: true }))
  await page.getByRole('textbox', { name: t.ask.why }).fill(because)
  await hand.press(page.getByRole('button', { name: t.asking.send }))
  await page.waitForURL(/#\/changes\//)
  expect(hand.taps).toBeLessThanOrEqual(4)
  return page.url().split('/changes/')[1] ?? ''
}

/** What the platform says it delivered to his phone and to his desktop. */
async function openNotice(client: Client, changeId: string): Promise<void> {
  const about = (notice: Notice): boolean => notice.phoneUrl.includes(changeId)
  const received = await waitFor(
    () => remit.control<Notice[]>(`notices?userid=${manager}`),
    (notices) => notices.some(about),
  )
  const notice = received.find(about)
  expect(notice?.title).toBe('陈慧敏 申请「班次主管」')
  await openAs(client, 'manager-fb', '/')
  await client.page.goto(addressIn((client.kind !== 'desktop' ? notice?.phoneUrl : notice?.desktopUrl) ?? ''))
  await client.page.getByRole('heading', { name: asked }).waitFor()
}

async function seesEverything({ page, kind }: Client): Promise<void> {
  const main = page.getByRole('main')
  const approve = main.getByRole('button', { name: t.change.approve, exact: true })
  await settled(page)
  const needed = {
    'who and what': main.getByRole('heading', { name: asked }),
    where: main.getByText(/餐饮部及下级 · \d+ 人/),
    'how long': main.getByText('7 天，从同意起算'),
    why: main.getByText(because).first(),
    risk: main.getByRole('button', { name: /中风险/ }),
    difference: main.getByText(t.permission.member.move).first(),
  }
  expect(await belowFold(page, approve, needed), `below the fold on ${kind}`).toEqual([])
}

async function approve(client: Client): Promise<void> {
  const hand = new Hand(client)
  await hand.press(client.page.getByRole('main').getByRole('button', { name: t.change.approve, exact: true }))
  await client.page.getByText(said(t.change.done.approved, { who: '陈慧敏', role: '班次主管' })).waitFor()
  expect(hand.taps).toBe(1)
}

async function openMove(client: Client, name: string, to: string): Promise<void> {
  const { page } = client
  await findMember(client, name)
  await moveButton(client, name).click()
  await page.getByRole('button', { name: t.domain.move.choose }).click()
  const picker = page.getByRole('dialog', { name: t.domain.move.pickTitle })
  await picker.getByRole('searchbox').fill(to)
  await picker.getByRole('radio', { name: to, exact: true }).click()
  await picker.getByRole('button', { name: '确定' }).click()
  await page.getByText(t.domain.move.after).waitFor()
}

const sendMove = ({ page }: Client) => page.getByRole('dialog').getByRole('button', { name: t.domain.move.send })

async function pastTheEnd(changeId: string): Promise<void> {
  const { grant } = await (await remit.signIn(admin)).call('getChange', { changeId })
  const { now } = await remit.control<{ now: number }>('clock')
  expect(grant?.untilAt).toBeGreaterThan(now + 6 * day)
  await remit.advance((grant?.untilAt ?? 0) - now + 1_000)
}

async function refusedOverTheWire(userid: string, from: string, to: string): Promise<void> {
  const session = await remit.signIn(admin)
  const refused = await session
    .call('moveMember', { memberId: userid, fromDepartmentId: from, toDepartmentId: to })
    .catch((no: unknown) => no)
  expect(refused).toBeInstanceOf(ApiRefusal)
  expect(refused).toMatchObject({ code: 'not_allowed' })
}

interface Cast {
  /** Why she may not move anybody yet. */
  readonly before: string | RegExp
  readonly kind: ClientKind
  readonly name: string
  readonly userid: string
  readonly to: string
  readonly toId: string
  readonly back: string
}
const casts: readonly Cast[] = [
  { kind: 'android', before: never, name: 'Jun Villanueva', userid: 'jun.villanueva', to: '大堂酒廊', toId: lounge, back: '宴会部' },
  { kind: 'desktop', before: over, name: '马晓宇', userid: 'ma.xiaoyu', to: '宴会部', toId: banquets, back: '大堂酒廊' },
]

describe.each(casts)('the main job in the client on $kind', ({ kind, before, name, userid, to, toId, back }) => {
  it('runs from the ask to one second after the end', { timeout: 120_000 }, async () => {
    const hers = await openClient(browser, { kind, origin: remit.origin })
    const his = await openClient(browser, { kind, origin: remit.origin })

    await mayOnlyLook(hers, name, before)
    const changeId = await ask(hers)
    await hers.page.getByText('正在等待').waitFor()

    await openNotice(his, changeId)
    await seesEverything(his)
    await approve(his)
    await hers.page.getByRole('region', { name: asked }).getByText(t.change.status.applied).waitFor()

    await openMove(hers, name, to)
    await sendMove(hers).click()
    await hers.page.getByText(said(t.domain.move.done, { name, to })).waitFor()
    expect(
      await waitFor(
        () => remit.departmentsOf(userid),
        (now) => now.includes(Number(toId)),
      ),
    ).toEqual([Number(toId)])

    await openMove(hers, name, back)
    await pastTheEnd(changeId)
    await sendMove(hers).click()
    await hers.page.getByRole('dialog').getByText(over).first().waitFor()
    await refusedOverTheWire(userid, toId, foodAndBeverage)
    expect(await remit.departmentsOf(userid)).toEqual([Number(toId)])

    await mayOnlyLook(hers, name, over)
    await openAs(hers, 'admin-fb', `/changes/${changeId}`)
    const story = hers.page.getByRole('main').getByRole('listitem')
    for (const step of ['change.sent', 'change.approved', 'grant.began', 'grant.ended'] as const)
      await story.filter({ hasText: t.step.action[step] }).first().waitFor()

    expect([...hers.complaints, ...his.complaints]).toEqual([])
    await Promise.all([hers.context.close(), his.context.close()])
  })
})
