import type { AppId, DepartmentId, DomainId, PersonId } from '#governance/id.ts'
import type { PersonSeed } from '#mock/company/seed.ts'
import { agree, ask, dayMs } from '#tests/kit/asks.ts'
import { foodWith, given } from '#tests/kit/food.ts'
import type { TestRemit } from '#tests/kit/remit.ts'
import { keepApp, keepDomain, keptApp } from '#tests/kit/kept-app.ts'
import { setUpFactor } from '#tests/kit/second-factor.ts'
import type { Names } from './questions.ts'

/** An app of Finance, and its domain: in one of the worlds. */
export const otherApp = 'app:ledger' as AppId
const otherDomain = 'd-ledger' as DomainId
const ledger = { name: 'Audit ledger', purpose: 'For the auditors', link: '', managedAt: 'The bank' }

const at = (...include: string[]) => ({ scope: { include, exclude: [] } })

/** What both worlds have: grants, requests and a cover in Food, and something of each kind out of its sight. */
export async function inside(remit: TestRemit): Promise<void> {
  await foodWith('address_book', 'shift_supervisor')(remit)
  await keepApp(remit)
  // from the company's top, and yet without an app
  const house = { include: ['1' as DepartmentId], exclude: [] }
  await keepDomain(remit, { id: 'd-house' as DomainId, tier: 'department', name: 'House', scope: house, ownerIds: ['barman' as PersonId] })
  await given(remit, 'chef', 'dashboard', ['23'])
  await given(remit, 'clerk', 'dashboard', ['30'])
  for (const who of ['waiter', 'barman', 'twice'])
    await (await remit.signIn(who)).call('sendAsk', ask({ roleId: 'shift_supervisor', ...at('22') }))
  await (await remit.signIn('clerk')).call('sendAsk', ask({ roleId: 'shift_supervisor', ...at('30') }))
  const manager = await remit.signIn('manager')
  const untilAt = (await manager.call('getHome', {})).now + 3 * dayMs
  await manager.call('nameCover', { absentId: 'rest.head', coverId: 'chef', fromAt: null, untilAt, highestRisk: 'low', roleIds: null })
}

const outsider = (userid: string, name: string, departmentIds: readonly number[]): PersonSeed => ({
  userid,
  unionid: `union-${userid}`,
  name,
  mobile: `+853-66990031`,
  title: 'Auditor',
  jobNumber: `J-${userid}`,
  departmentIds,
  managerUserid: 'fin.owner',
})

/** One more app, whose owner gives it to people of Food too, and the one that was there by another name. */
export async function appsElsewhere(remit: TestRemit): Promise<void> {
  await keepApp(remit, keptApp, { name: 'Wages', purpose: 'Bar accounts', link: '', managedAt: 'Finance' })
  await keepApp(remit, otherApp, ledger)
  const scope = { include: [otherApp], exclude: [] }
  await keepDomain(remit, { id: otherDomain, tier: 'app', name: 'Audit', scope, ownerIds: ['fin.owner' as PersonId] })
  for (const who of ['clerk', 'chef']) await given(remit, who, 'app_keeper', [otherApp])
  await (await remit.signIn('twice')).call('sendAsk', ask({ roleId: 'app_keeper', ...at(otherApp) }))
  const act = { kind: 'set_app' as const, appId: otherApp, before: ledger, after: { ...ledger, purpose: 'For everybody' } }
  await (await remit.signIn('clerk')).call('sendRoutedAct', { act, reason: 'More of us read it' })
  await remit.settle()
}

/** Only what lies outside Food, in every kind of record there is: departments, people, domains, grants, requests, covers, factors, refusals. */
export async function elsewhere(remit: TestRemit): Promise<void> {
  const { company } = remit.simulator.world
  const audit = company.createDepartment('Audit', 30)
  company.createDepartment('Bar accounts', audit.id)
  const like = company.people.get('clerk')
  if (like === undefined) throw new Error('there is a clerk')
  company.join({ ...like, ...outsider('auditor', 'ADMIN THE SECOND', [audit.id]), unionid: 'union-auditor' })
  // somebody in sight comes to work in one more department out of it
  await remit.simulator.app.request('/__control/person', {
    method: 'POST',
    body: JSON.stringify({ userid: 'twice', departmentIds: [21, 30, 40] }),
  })
  const [global, finance, clerk, twice] = [
    await remit.signIn('global'),
    await remit.signIn('fin.owner'),
    await remit.signIn('clerk'),
    await remit.signIn('twice'),
  ]
  await global.call('startSync', {})
  await remit.readDirectory()
  for (const { id } of (await global.call('getDomain', {})).proposals) await global.call('openDomain', { domainId: id, preset: 'finance' })
  for (const change of (await finance.call('listInbox', { tab: 'waiting' })).changes)
    await finance.call('decideChange', {
      changeId: change.id,
      version: change.version,
      contentHash: change.contentHash,
      answer: 'approve',
      reason: null,
    })
  await given(remit, 'auditor', 'dashboard', ['30'])
  await given(remit, 'twice', 'dashboard', ['30', '40'])
  // and people of Food who get something elsewhere
  let change = await (await remit.signIn('chef')).call('sendAsk', ask({ roleId: 'dashboard', ...at('40') }))
  while (change.status === 'pending') change = await agree(remit, change)
  await clerk.call('sendAsk', ask({ roleId: 'address_book', ...at('30') }))
  await twice.call('sendAsk', ask({ roleId: 'address_book', ...at('40') }))
  await (await remit.signIn('barman')).call('sendAsk', ask({ roleId: 'dashboard', ...at('30') }))
  const untilAt = (await finance.call('getHome', {})).now + 2 * dayMs
  await finance.call('nameCover', { absentId: 'fin.owner', coverId: 'clerk', fromAt: null, untilAt, highestRisk: 'high', roleIds: null })
  await setUpFactor(() => remit.simulator.world.clock.now(), clerk)
  await clerk.call('revokeGrant', { grantId: (await clerk.call('getMe', {})).grants[0]?.id ?? '', reason: 'Not needed' })
  await remit.settle()
}

/** Things in Food; things out of its sight, which are there; things that are nowhere. */
export async function namesIn(remit: TestRemit): Promise<Readonly<Record<'here' | 'outside' | 'nowhere', Names>>> {
  const [waiter, admin, clerk] = [await remit.signIn('waiter'), await remit.signIn('admin'), await remit.signIn('clerk')]
  const { proposals } = await (await remit.signIn('global')).call('getDomain', {})
  const mine = async (who: typeof waiter) => (await who.call('listInbox', { tab: 'mine' })).changes[0]?.id ?? ''
  const held = async (who: typeof waiter) => (await who.call('getMe', {})).grants[0]?.id ?? ''
  return {
    here: {
      personId: 'twice',
      otherId: 'chef',
      reportId: 'waiter',
      departmentId: '22',
      changeId: await mine(waiter),
      grantId: await held(admin),
      domainId: (await (await remit.signIn('owner')).call('getDomain', {})).area?.domainId ?? '',
      appId: keptApp,
      appDomainId: otherDomain,
    },
    outside: {
      personId: 'clerk',
      otherId: 'fin.owner',
      reportId: 'clerk',
      departmentId: '30',
      changeId: await mine(clerk),
      grantId: await held(clerk),
      domainId: proposals.find(({ name }) => name === 'Finance')?.id ?? '',
      appId: otherApp,
      appDomainId: otherDomain,
    },
    nowhere: {
      personId: 'nobody',
      otherId: 'no.one',
      reportId: 'nobody',
      departmentId: '999',
      changeId: 'c-nothing',
      grantId: 'g-nothing',
      domainId: 'd-nothing',
      appId: 'app:nothing',
      appDomainId: 'd-none',
    },
  }
}
