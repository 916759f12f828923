import type { Page } from 'playwright-core'
import { agree, decide } from './asks.ts'
import { askViews } from './ask-views.ts'
import { deskViews } from './desk-views.ts'
import { prepareDisturbedViews } from './disturbed-views.ts'
import { prepareFactorViews } from './factor-views.ts'
import { prepareOversightViews } from './oversight-views.ts'
import type { RunningRemit } from './running-remit.ts'
import { prepareRoutedViews } from './routed-views.ts'
import { prepareStructureViews } from './structure-views.ts'
import { said, wordsOf, type SpokenWords } from './spoken.ts'

/** One thing a person can look at: who, where, and what she does to see it. */
export interface View {
  readonly name: string
  readonly persona: string
  readonly hash: string
  /** Opens what the address alone does not. */
  readonly act?: (page: Page, words: SpokenWords) => Promise<void>
  /** A path of the API that fails meanwhile, as a server in trouble would. */
  readonly failing?: string
  /** What happened here outlives the page: whoever looks at the next one begins anew. */
  readonly leaves?: true
  /** There on a desktop alone. */
  readonly desktop?: true
  /** What is needed to decide, by selector: on a phone with usual letters nobody scrolls for it. */
  readonly inSight?: readonly string[]
}

const fb = '91000200'
const lounge = '91000206'
const day = 24 * 60

/** The director holds what it takes to build her domain. */
async function buildsHerDomain(remit: RunningRemit): Promise<void> {
  const owner = await remit.signIn('chao.kaman')
  const scope = { include: [fb], exclude: [] }
  const sent = await owner.call('sendAsk', { roleId: 'address_book', scope, lengthMinutes: 7 * day, startAt: null, reason: '新餐厅' })
  await agree(remit, sent)
}

/** What the story leaves open: she may move people this week, and one ask of hers is under way. */
export async function prepareViews(remit: RunningRemit): Promise<readonly View[]> {
  const [admin, manager] = await Promise.all([remit.signIn('chan.waiman'), remit.signIn('leong.chihou')])
  const ask = (roleId: string, days: number, reason: string) =>
    admin.call('sendAsk', { roleId, scope: { include: [fb], exclude: [] }, lengthMinutes: days * day, startAt: null, reason })
  const applied = await decide(manager, await ask('shift_supervisor', 7, (await wordsOf('zh-CN')).asking.reasons.busy), 'approve')
  const underWay = await ask('address_book', 14, '两家新餐厅试营业，要先把人员名单建好，方便各班次主管分工和排班')
  const { id: changeId, version, contentHash } = underWay
  const smaller = { roleId: 'address_book', scope: { include: [lounge], exclude: [] }, lengthMinutes: day }
  await manager.call('makeOffer', { changeId, version, contentHash, ...smaller })
  await manager.call('writeMessage', { changeId, version, contentHash, text: '两家餐厅都要吗？大堂酒廊的名单上个月已经建好了。' })
  const waiting = (await manager.call('getHome', {})).inbox.waiting
  const pending = waiting.find((card) => card.requester.id !== underWay.requester.id)?.id ?? underWay.id
  const moved = await admin.call('moveMember', { memberId: 'jun.villanueva', fromDepartmentId: fb, toDepartmentId: lounge })
  await buildsHerDomain(remit)
  await (await remit.signIn('chao.kaman')).call('changeMember', { act: { kind: 'disable_member', memberId: 'leandro.pinto' } })
  const routedViews = await prepareRoutedViews(remit)
  const factorViews = await prepareFactorViews(remit)
  const oversightViews = await prepareOversightViews(remit)
  const structureViews = await prepareStructureViews(remit)
  const disturbedViews = await prepareDisturbedViews(remit, pending)
  return [
    ...inboxViews,
    ...deskViews,
    ...routedViews,
    ...factorViews,
    ...changeViews(pending, applied.id, underWay.id, moved.id),
    ...askViews,
    ...domainViews,
    ...oversightViews,
    ...structureViews,
    ...otherViews(applied.id),
    ...disturbedViews,
  ]
}

/** A press on the one control of this name opens a sheet. */
const opens =
  (named: (words: SpokenWords) => string) =>
  async (page: Page, words: SpokenWords): Promise<void> => {
    await page.getByRole('button', { name: named(words), exact: true }).click()
    await page.getByRole('dialog').waitFor()
  }
const askForHelp = opens(({ shell }) => shell.help)

const inboxViews: readonly View[] = [
  { name: 'inbox-alike', persona: 'owner-people', hash: '/alike/ask_for_role.dashboard.low.manager' },
  {
    name: 'inbox-alike-refuse',
    persona: 'owner-people',
    hash: '/alike/ask_for_role.dashboard.low.manager',
    act: opens(({ change }) => change.refuse),
  },
  { name: 'inbox-waiting', persona: 'manager-fb', hash: '/', inSight: ['main article'] },
  { name: 'inbox-mine', persona: 'admin-fb', hash: '/?tab=mine' },
  { name: 'inbox-ending', persona: 'admin-fb', hash: '/?tab=ending' },
  { name: 'inbox-help', persona: 'manager-fb', hash: '/', act: askForHelp },
  { name: 'inbox-empty', persona: 'employee', hash: '/' },
  { name: 'ask-help', persona: 'admin-fb', hash: '/ask', act: askForHelp },
]

const changeViews = (pending: string, applied: string, own: string, moved: string): readonly View[] => [
  { name: 'ask-edit', persona: 'admin-fb', hash: `/ask/address_book?edit=${own}` },
  { name: 'change-pending', persona: 'manager-fb', hash: `/changes/${pending}`, inSight: ['.summary', '.item'] },
  {
    name: 'refuse-sheet',
    persona: 'manager-fb',
    hash: `/changes/${pending}`,
    act: async (page, words) => {
      await page.getByRole('main').getByRole('button', { name: words.change.refuse, exact: true }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'offer-sheet',
    persona: 'manager-fb',
    hash: `/changes/${pending}`,
    act: async (page, words) => {
      await page.getByRole('main').getByRole('button', { name: words.answer.narrow, exact: true }).click()
      await page.getByRole('dialog').getByRole('radio').first().waitFor()
    },
  },
  {
    name: 'hand-on-sheet',
    persona: 'manager-fb',
    hash: `/changes/${pending}`,
    act: async (page, words) => {
      await page.getByRole('main').getByRole('button', { name: words.answer.handOn.act, exact: true }).click()
      await page.getByRole('dialog').getByRole('radio').first().waitFor()
    },
  },
  { name: 'change-offered-to-me', persona: 'admin-fb', hash: `/changes/${own}` },
  { name: 'change-my-offer', persona: 'manager-fb', hash: `/changes/${own}` },
  { name: 'change-applied', persona: 'admin-fb', hash: `/changes/${applied}` },
  { name: 'change-undoable', persona: 'admin-fb', hash: `/changes/${moved}` },
]

const departmentSheet = (act: 'addMember' | 'create' | 'rename' | 'reparent' | 'setHead'): View => ({
  name: `department-${act}`,
  persona: 'owner-fb',
  hash: '/domain/departments/91000205',
  act: opens(({ org }) => org[act]),
})

/** Several chosen in the list; for the second view, where they shall go as well. */
async function chooseSeveral(page: Page, words: SpokenWords): Promise<void> {
  await page.getByRole('button', { name: words.domain.members.select, exact: true }).click()
  for (const place of [0, 2, 3]) await page.getByRole('main').locator('label:has([type=checkbox])').nth(place).click()
}

async function reviewSeveral(page: Page, words: SpokenWords): Promise<void> {
  await chooseSeveral(page, words)
  await page.getByRole('button', { name: said(words.several.act, { n: 3 }), exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: words.domain.move.choose }).click()
  const picker = page.getByRole('dialog', { name: words.domain.move.pickTitle })
  await picker.getByRole('searchbox').fill('大堂酒廊')
  await picker.getByRole('radio', { name: '大堂酒廊', exact: true }).click()
  await picker.getByRole('button').last().click()
}

const domainViews: readonly View[] = [
  { name: 'domain', persona: 'admin-fb', hash: '/domain' },
  { name: 'domain-global', persona: 'global', hash: '/domain' },
  { name: 'members', persona: 'admin-fb', hash: '/domain/members' },
  {
    name: 'member-not-mine-to-move',
    persona: 'manager-fb',
    hash: '/domain/members',
    act: async (page, words) => {
      await page.getByRole('article').first().getByText(words.domain.move.action, { exact: true }).click()
    },
  },
  {
    name: 'move-sheet',
    persona: 'admin-fb',
    hash: '/domain/members?q=Jun',
    act: async (page, words) => {
      await page.getByRole('article').first().getByText(words.domain.move.action, { exact: true }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'members-several', persona: 'admin-fb', hash: '/domain/members', act: chooseSeveral, leaves: true },
  {
    name: 'person-disable-sheet',
    persona: 'owner-fb',
    hash: '/people/chan.waiman',
    act: opens(({ person }) => person.disable),
  },
  {
    name: 'person-edit-sheet',
    persona: 'owner-fb',
    hash: '/people/chan.waiman',
    act: async (page, words) => {
      await page.getByRole('button', { name: words.person.edit, exact: true }).click()
      const sheet = page.getByRole('dialog')
      await sheet.getByRole('textbox').nth(1).fill('餐饮部副总监')
      await sheet.getByText(words.org.undoable).waitFor()
    },
  },
  { name: 'person-disabled', persona: 'owner-fb', hash: '/people/leandro.pinto' },
  { name: 'person', persona: 'owner-fb', hash: '/people/chan.waiman' },
  {
    name: 'person-why',
    persona: 'owner-fb',
    hash: '/people/chan.waiman',
    act: async (page, words) => {
      const main = page.getByRole('main')
      await main.getByText(words.permission.member.move, { exact: true }).first().click()
      await main.getByRole('button', { name: words.domain.move.title.replace('{name}', '陈慧敏') }).click()
    },
  },
  { name: 'person-not-in-sight', persona: 'employee', hash: '/people/chan.waiman' },
  { name: 'departments', persona: 'admin-fb', hash: '/domain/departments' },
  { name: 'members-several-sheet', persona: 'admin-fb', hash: '/domain/members', act: reviewSeveral, leaves: true },
  { name: 'department', persona: 'owner-fb', hash: `/domain/departments/${fb}` },
  ...(['addMember', 'create', 'rename', 'reparent', 'setHead'] as const).map((act) => departmentSheet(act)),
  {
    name: 'department-not-mine-to-change',
    persona: 'admin-fb',
    hash: `/domain/departments/${lounge}`,
    act: async (page, words) => {
      // greyed, and yet it says why when tapped
      await page.getByRole('button', { name: words.org.rename, exact: true }).click({ force: true })
    },
  },
  {
    name: 'who',
    persona: 'owner-fb',
    hash: '/domain/who',
    act: async (page) => {
      await page.getByRole('main').getByRole('article').nth(2).getByRole('button').click()
    },
  },
  { name: 'who-permissions', persona: 'owner-fb', hash: '/domain/who?by=permission' },
  { name: 'who-one-permission', persona: 'owner-fb', hash: '/domain/who?by=permission&permission=member.view' },
  { name: 'who-on-department', persona: 'owner-fb', hash: `/domain/who?by=permission&department=${fb}&name=%E9%A4%90%E9%A3%B2%E9%83%A8` },
  { name: 'who-matrix', persona: 'owner-fb', hash: '/domain/who?by=matrix', desktop: true },
  {
    name: 'who-matrix-why',
    persona: 'owner-fb',
    hash: '/domain/who?by=matrix',
    desktop: true,
    act: async (page) => {
      await page.locator('[data-at="1:3"]').click()
      await page.getByRole('dialog').getByRole('heading', { level: 2 }).waitFor()
    },
  },
  { name: 'who-grants', persona: 'owner-fb', hash: '/domain/who?by=grant' },
  { name: 'who-not-mine', persona: 'employee', hash: '/domain/who' },
  { name: 'log', persona: 'owner-fb', hash: '/domain/log' },
  { name: 'log-denials', persona: 'global', hash: '/domain/log?topic=denied&q=nobody' },
  { name: 'log-not-mine', persona: 'admin-fb', hash: '/domain/log' },
]

const otherViews = (notHers: string): readonly View[] => [
  { name: 'me', persona: 'admin-fb', hash: '/me' },
  {
    name: 'extend-sheet',
    persona: 'admin-fb',
    hash: '/me',
    act: async (page, words) => {
      await page.getByRole('button', { name: words.grant.extend.act, exact: true }).first().click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'hand-over-sheet',
    persona: 'admin-fb',
    hash: '/me',
    act: async (page, words) => {
      await page.getByRole('button', { name: words.change.handOver, exact: true }).first().click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'cover-sheet',
    persona: 'manager-fb',
    hash: '/me',
    act: opens(({ me }) => me.cover.name),
  },
  {
    name: 'language-sheet',
    persona: 'admin-fb',
    hash: '/me',
    act: opens(({ me }) => me.language),
  },
  {
    name: 'text-size-sheet',
    persona: 'admin-fb',
    hash: '/me',
    act: opens(({ me }) => me.textSize.title),
  },
  { name: 'no-permission', persona: 'employee', hash: '/domain' },
  { name: 'change-not-hers', persona: 'employee', hash: `/changes/${notHers}` },
  { name: 'not-found', persona: 'employee', hash: '/nowhere' },
]
