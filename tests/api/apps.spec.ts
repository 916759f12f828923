/** The list of apps kept by hand, domains of apps, and roles over them: proposed, decided by others, ended; on both databases. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Input } from '#contract/endpoints.ts'
import { ask, causeOf, refusalOf } from '#tests/kit/asks.ts'
import { companyAdmins, resortWithOwners, type CompanyAdmins } from '#tests/kit/company-admins.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { foodWith } from '#tests/kit/food.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'

type Act = Input<'sendRoutedAct'>['act']
type Shape = NonNullable<Extract<Act, { kind: 'set_app' }>['after']>
const shape = (name: string, over: Partial<Shape> = {}): Shape => ({ name, purpose: '', link: '', managedAt: '', ...over })
const payroll = shape('Payroll', { purpose: 'Payslips', link: 'https://pay.example.com', managedAt: 'The vendor’s console' })

describeOnEachDatabase('an app', (open) => {
  let remit: TestRemit
  let company: CompanyAdmins
  /** One of the three owners of the company, and a global admin for a few hours. */
  let admin: Somebody
  beforeEach(async () => {
    remit = await startReadRemit(open, { seed: resortWithOwners, prepare: foodWith() })
    company = companyAdmins(remit)
    await company.holds('global', 'global')
    admin = await remit.signIn('global')
  })
  afterEach(() => remit.close())

  const send = (by: Somebody, act: Act) => by.call('sendRoutedAct', { act, reason: 'We use it every day' })
  const set = (appId: string | null, before: Shape | null, after: Shape | null): Act => ({ kind: 'set_app', appId, before, after })
  async function added(one = payroll): Promise<string> {
    await company.agree(await send(admin, set(null, null, one)))
    return (await admin.call('listApps', {})).rows.find(({ name }) => name === one.name)?.id ?? ''
  }
  async function domainOf(owner: string, ...include: string[]): Promise<Act> {
    const { shape: like } = await admin.call('getDomainDetail', { domainId: (await admin.call('listDomains', {})).rows[0]?.id ?? '' })
    const name = include.includes('1') ? 'Whole house' : 'Back office'
    const after = { ...like, name, scope: { include, exclude: [] }, ownerIds: [owner] }
    return { kind: 'set_domain', domainId: null, before: null, after }
  }
  const ownedBy = async (owner: string, ...appIds: string[]) => send(admin, await domainOf(owner, ...appIds))
  const over = (appId: string, roleId = 'app_keeper') => ask({ roleId, scope: { include: [appId], exclude: [] }, lengthMinutes: 240 })

  it('is added over the whole company, decided by others, and is no department', async () => {
    const before = await admin.call('listDepartments', {})
    const sent = await send(admin, set(null, null, payroll))
    expect(sent).toMatchObject({ status: 'pending', risk: 'high', subject: { kind: 'set_app', how: 'new', name: 'Payroll' } })
    expect(sent.waitingFor.map(({ id }) => id)).not.toContain('global')
    expect((await admin.call('listApps', {})).rows).toEqual([])
    expect(await company.agree(sent)).toMatchObject({ status: 'applied', undo: { untilAt: null } })
    const { rows, can } = await (await remit.signIn('gm')).call('listApps', {})
    expect(rows).toMatchObject([{ name: 'Payroll', purpose: 'Payslips', domainName: 'Small Resort' }])
    expect(can.add.allowed).toBe(false)
    expect(await admin.call('listDepartments', {})).toEqual(before)
    expect(await admin.call('getDomain', {})).toMatchObject({ departmentCount: 7 })
    const lines = (await (await remit.signIn('gm')).call('listLog', { topic: 'system' })).rows.flatMap(({ lines: all }) => all)
    expect(lines).toContainEqual(expect.objectContaining({ action: 'app.set', thing: 'Payroll' }))
    expect(lines).toContainEqual(expect.objectContaining({ asked: 'set_app', thing: 'Payroll' }))
  })

  it('is not there for whoever it is no concern of, to look at or to change', async () => {
    const appId = await added()
    for (const who of ['owner', 'waiter']) {
      const by = await remit.signIn(who)
      expect((await by.call('listApps', {})).rows).toEqual([])
      for (const id of [appId, 'app:nothing']) {
        expect(await refusalOf(by.call('getApp', { appId: id }))).toBe('not_found')
        expect(await refusalOf(send(by, set(id, payroll, null)))).toBe('not_found')
      }
    }
    expect(await causeOf(send(await remit.signIn('waiter'), set(null, null, shape('Mine'))))).toEqual(['no_grant_permits'])
  })

  it('is ruled by a domain of apps, whose owner sees it and nothing else, and decides who manages it', async () => {
    const appId = await added()
    const other = await added(shape('Shop'))
    const made = await company.agree(await ownedBy('chef', appId))
    expect(made).toMatchObject({ status: 'applied', subject: { lines: [{ code: 'domain_apps', names: ['Payroll'] }, {}, {}] } })
    const chef = await remit.signIn('chef')
    expect((await chef.call('listDomains', {})).rows).toMatchObject([{ name: 'Back office', tier: 'app', placeCount: 1 }])
    expect((await chef.call('listApps', {})).rows.map(({ id }) => id)).toEqual([appId])
    expect((await chef.call('getDomain', {})).areas).toEqual([])
    expect(await refusalOf(chef.call('getApp', { appId: other }))).toBe('not_found')
    const clerk = await remit.signIn('clerk')
    const asked = await clerk.call('sendAsk', over(appId))
    expect(asked).toMatchObject({ domain: { name: 'Back office' }, subject: { scope: { include: [{ id: appId, name: 'Payroll' }] } } })
    expect(asked).toMatchObject({ subject: { scope: { departmentCount: 1, peopleCount: 0 } } })
    const decider = await remit.signIn(asked.waitingFor[0]?.id ?? '')
    expect((await decider.call('listInbox', { tab: 'waiting', q: 'Payroll' })).changes.map(({ id }) => id)).toEqual([asked.id])
    expect(await company.agree(asked)).toMatchObject({ status: 'applied' })
    const { keepers } = await chef.call('getApp', { appId })
    expect(keepers?.map(({ person, roleId }) => `${person.id} ${roleId}`).sort()).toEqual(['clerk app_keeper', 'global global'])
    expect(await clerk.call('getApp', { appId })).toMatchObject({ shape: payroll, can: { change: { allowed: true } } })
    const changed = await send(clerk, set(appId, payroll, { ...payroll, managedAt: 'Here' }))
    expect(changed).toMatchObject({ domain: { name: 'Back office' }, subject: { lines: [{ code: 'app_managed_at', names: ['Here'] }] } })
    expect(changed.waitingFor.map(({ id }) => id)).not.toContain('clerk')
  })

  it('never stands in one scope with a department, and takes a role that is about apps', async () => {
    const appId = await added()
    const clerk = await remit.signIn('clerk')
    const mixed = { ...over(appId), scope: { include: [appId, '21'], exclude: [] } }
    expect(await causeOf(clerk.call('sendAsk', mixed))).toContain('scope_mixed')
    expect(await causeOf(clerk.call('sendAsk', over(appId, 'shift_supervisor')))).toContain('role_without_apps')
    expect(await causeOf(clerk.call('sendAsk', over('app:nothing')))).toContain('app_unknown')
    expect(await causeOf(ownedBy('chef', appId, '21'))).toContain('scope_mixed')
    const smallest = await clerk.call('previewSmallestAsk', { permission: 'app.manage', departmentIds: [appId] })
    expect(smallest.ask).toMatchObject({ roleId: 'app_keeper', scope: { include: [{ id: appId }], exclude: [] } })
    expect((await clerk.call('listRoles', {})).apps).toEqual([{ id: appId, name: 'Payroll' }])
  })

  it('permits nothing any more once it is retired, and what was given over it alone ends', async () => {
    const appId = await added()
    const clerk = await remit.signIn('clerk')
    const held = await company.agree(await clerk.call('sendAsk', over(appId)))
    const gone = await send(admin, set(appId, payroll, null))
    expect(gone.consequences).toMatchObject({ lines: [{ code: 'app_grants', count: 1 }] })
    expect(await company.agree(gone)).toMatchObject({ status: 'applied' })
    expect((await clerk.call('getMe', {})).ended).toMatchObject([{ id: held.grant?.id, revoked: true }])
    expect(await refusalOf(clerk.call('getApp', { appId }))).toBe('not_found')
    expect((await admin.call('listApps', {})).rows).toEqual([])
    expect(await causeOf(clerk.call('sendAsk', over(appId)))).toContain('app_unknown')
  })

  it('leaves the domain that named it, which is handed over and closed as before', async () => {
    const [appId, other] = [await added(), await added({ ...payroll, name: 'Rooms' })]
    await company.agree(await ownedBy('chef', appId, other))
    await company.agree(await send(admin, set(appId, payroll, null)))
    const chef = await remit.signIn('chef')
    const { id: domainId, shape: before } = await chef.call('getDomainDetail', {
      domainId: (await chef.call('listDomains', {})).rows[0]?.id ?? '',
    })
    const sent = await send(chef, { kind: 'set_domain', domainId, before, after: { ...before, ownerIds: ['clerk'] } })
    expect(await company.agree(sent)).toMatchObject({ status: 'applied' })
    expect(
      await refusalOf(
        send(chef, { kind: 'set_domain', domainId, before, after: { ...before, scope: { include: ['app:none'], exclude: [] } } }),
      ),
    ).toBe('not_found')
  })

  it('is no concern of who owns a domain of departments, though that begins at the company’s top', async () => {
    const appId = await added()
    await company.agree(await ownedBy('chef', '1'))
    const chef = await remit.signIn('chef')
    const { rows } = await chef.call('listDomains', {})
    expect(rows.map(({ name }) => name)).not.toContain('Small Resort')
    const {
      id: domainId,
      shape: before,
      ...mine
    } = await chef.call('getDomainDetail', { domainId: rows.find(({ name }) => name === 'Whole house')?.id ?? '' })
    expect(mine).toMatchObject({ around: { name: 'Small Resort' }, can: { demand: { allowed: true } } })
    expect(mine.scope).toMatchObject({ departmentCount: 7, exclude: [] })
    for (const id of [appId, 'app:nothing']) expect(await refusalOf(chef.call('getApp', { appId: id }))).toBe('not_found')
    const sent = await send(chef, { kind: 'set_domain', domainId, before, after: { ...before, ownerIds: ['chef', 'clerk'] } })
    expect(sent.domain).toMatchObject({ name: 'Whole house' })
    const asked = await send(admin, await domainOf('owner', appId))
    expect(await refusalOf(chef.call('getChange', { changeId: asked.id }))).toBe('not_found')
    expect(await company.agree(sent)).toMatchObject({ status: 'applied' })
    expect(await (await remit.signIn('clerk')).call('getDomain', {})).toMatchObject({
      departmentCount: 7,
      owners: [{ id: 'chef' }, { id: 'clerk' }],
    })
  })

  it('leaves a domain of nothing but itself to be closed by who manages domains everywhere', async () => {
    const appId = await added()
    await company.agree(await ownedBy('chef', appId))
    await company.agree(await send(admin, set(appId, payroll, null)))
    const { rows } = await admin.call('listDomains', {})
    const {
      id: domainId,
      shape: before,
      can,
    } = await admin.call('getDomainDetail', { domainId: rows.find(({ name }) => name === 'Back office')?.id ?? '' })
    expect(can.close.allowed).toBe(true)
    // an owner of the company sees it too, without a grant
    expect((await (await remit.signIn('gm')).call('listDomains', {})).rows.map(({ name }) => name)).toContain('Back office')
    expect(await company.agree(await send(admin, { kind: 'set_domain', domainId, before, after: null }))).toMatchObject({
      status: 'applied',
    })
    expect((await admin.call('listDomains', {})).rows.map(({ name }) => name)).not.toContain('Back office')
  })

  it('outlives a reading of the whole address book', async () => {
    const appId = await added()
    await admin.call('startSync', {})
    await remit.readDirectory()
    expect((await admin.call('listApps', {})).rows.map(({ id }) => id)).toEqual([appId])
  })
})
