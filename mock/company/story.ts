import { createClock, type StoryClock } from './story-clock.ts'
import { signInAs, type RemitSession } from './remit-session.ts'

const day = 24 * 60
const hour = 60

/** Departments of the story, by the ids of the demo company. */
const foodAndBeverage = '91000200'
const portugueseRestaurant = '91000201'
const cantoneseRestaurant = '91000202'
const banquets = '91000205'
const finance = '91000500'
const humanResources = '91000600'

interface Ask {
  readonly who: string
  /** In the order of the route. */
  readonly deciders: readonly string[]
  readonly role: string
  readonly where: string
  readonly days: number
  readonly why: string
  /** How long each decider takes. */
  readonly afterMinutes: number
}

/** What had happened before you opened the demo, oldest first. Everything goes through Remit's own rules. */
const decided: readonly Ask[] = [
  {
    who: 'chan.waiman',
    deciders: ['leong.chihou'],
    role: 'dashboard',
    where: foodAndBeverage,
    days: 30,
    why: '负责餐饮部日常排班和人员安排',
    afterMinutes: 12,
  },
  {
    who: 'leong.chihou',
    deciders: ['chao.kaman'],
    role: 'dashboard',
    where: foodAndBeverage,
    days: 30,
    why: '副总监，需要看全部门情况',
    afterMinutes: 25,
  },
  { who: 'ng.meileng', deciders: ['tam.laichan'], role: 'dashboard', where: humanResources, days: 14, why: '人事月报', afterMinutes: 40 },
  {
    who: 'chan.waiman',
    deciders: ['leong.chihou'],
    role: 'shift_supervisor',
    where: banquets,
    days: 3,
    why: '宴会部婚宴周末临时调人',
    afterMinutes: 18,
  },
  {
    who: 'chan.waiman',
    deciders: ['leong.chihou', 'chao.kaman'],
    role: 'attendance_keeper',
    where: cantoneseRestaurant,
    days: 2,
    why: '中餐厅换班次',
    afterMinutes: 31,
  },
  {
    who: 'ng.meileng',
    deciders: ['tam.laichan', 'chao.kaman'],
    role: 'personnel_officer',
    where: foodAndBeverage,
    days: 30,
    why: '办理餐饮部的入离职和部门调整',
    afterMinutes: 35,
  },
]

async function openDomains(global: RemitSession): Promise<void> {
  const presets = { [foodAndBeverage]: 'front_line', [finance]: 'finance', [humanResources]: 'people' } as const
  const page = await global.call('getDomain', {})
  for (const proposal of page.proposals) {
    const top = proposal.scope.include[0]?.id
    const preset = top === undefined ? undefined : (presets as Readonly<Record<string, 'front_line' | 'finance' | 'people'>>)[top]
    if (preset !== undefined) await global.call('openDomain', { domainId: proposal.id, preset })
  }
}

const askInput = (ask: Pick<Ask, 'role' | 'where' | 'days' | 'why'>) => ({
  roleId: ask.role,
  scope: { include: [ask.where], exclude: [] },
  lengthMinutes: ask.days * day,
  startAt: null,
  reason: ask.why,
})

async function askAndDecide(base: string, clock: StoryClock, ask: Ask): Promise<void> {
  const asker = await signInAs(base, ask.who)
  const sent = await asker.call('sendAsk', askInput(ask))
  let status = sent.status
  for (const userid of ask.deciders) {
    await clock.advance(ask.afterMinutes)
    const decider = await signInAs(base, userid)
    const { id, version, contentHash } = await decider.call('getChange', { changeId: sent.id })
    status = (await decider.call('decideChange', { changeId: id, version, contentHash, answer: 'approve', reason: null })).status
  }
  if (status !== 'applied') throw new Error(`the story expected ${ask.role} of ${ask.who} to be applied, it is ${status}`)
}

/** More than three weeks of lawful history, ending now: domains opened, rights asked and decided, some of them over, two requests under way. */
export async function tellStory(base: string): Promise<void> {
  const clock = await createClock(base)
  await openDomains(await signInAs(base, 'fong.kincheong'))
  for (const ask of decided) {
    await clock.advance(hour)
    await askAndDecide(base, clock, ask)
  }
  await clock.comeTo(-55)
  const head = await signInAs(base, 'joao.figueira')
  await head.call(
    'sendAsk',
    askInput({ role: 'shift_supervisor', where: portugueseRestaurant, days: 7, why: '两位同事休产假，这周需要自己调班' }),
  )
  await clock.comeTo(-12)
  const operations = await signInAs(base, 'wong.wenghong')
  await operations.call('sendAsk', askInput({ role: 'address_book', where: foodAndBeverage, days: 7, why: '旺季 38 名临时工入职建档' }))
  await clock.comeTo(0)
}
