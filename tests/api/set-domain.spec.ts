/** Domains made, changed, handed over and closed as changes, judged under what was in force before (R7, R10), on both databases. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Input, Output } from '#contract/endpoints.ts'
import { ask, causeOf, refusalOf } from '#tests/kit/asks.ts'
import { companyAdmins, resortWithOwners, type CompanyAdmins } from '#tests/kit/company-admins.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { foodWith, given } from '#tests/kit/food.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'

type Act = Extract<Input<'sendRoutedAct'>['act'], { kind: 'set_domain' }>
type Shape = NonNullable<Act['after']>

describeOnEachDatabase('a domain', (open) => {
  let remit: TestRemit
  let company: CompanyAdmins
  let owner: Somebody
  let food: Output<'getDomainDetail'>
  beforeEach(async () => {
    remit = await startReadRemit(open, { seed: resortWithOwners, prepare: foodWith() })
    company = companyAdmins(remit)
    owner = await remit.signIn('owner')
    food = await detail('Food')
  })
  afterEach(() => remit.close())

  async function detail(name: string, by: Somebody = owner): Promise<Output<'getDomainDetail'>> {
    const row = (await by.call('listDomains', {})).rows.find((one) => one.name === name)
    return by.call('getDomainDetail', { domainId: row?.id ?? '' })
  }
  const act = (before: Output<'getDomainDetail'> | null, after: Shape | null): Act => ({
    kind: 'set_domain',
    domainId: before?.id ?? null,
    before: before?.shape ?? null,
    after,
  })
  const send = (by: Somebody, one: Act) => by.call('sendRoutedAct', { act: one, reason: 'The restaurant grows' })
  const preview = (by: Somebody, one: Act) => by.call('previewRoutedAct', { act: one })
  const restaurant = (over: Partial<Shape> = {}): Shape => ({
    ...food.shape,
    name: 'Restaurant',
    scope: { include: ['21'], exclude: [] },
    ownerIds: ['rest.head'],
    ...over,
  })

  it('is made inside one’s own, decided by others, and rules from then on', async () => {
    const sent = await send(owner, act(null, restaurant()))
    expect(sent).toMatchObject({ status: 'pending', risk: 'critical', subject: { kind: 'set_domain', how: 'new', name: 'Restaurant' } })
    expect(sent.waitingFor.map(({ id }) => id)).not.toContain('rest.head')
    expect(await company.agree(sent)).toMatchObject({ status: 'applied' })
    expect((await owner.call('listDomains', {})).rows.map(({ name, aroundId }) => [name, aroundId === food.id])).toEqual(
      expect.arrayContaining([
        ['Food', false],
        ['Restaurant', true],
      ]),
    )
    const waiter = await remit.signIn('waiter')
    const plan = await waiter.call('previewAsk', { ...ask({ scope: { include: ['21'], exclude: [] } }), reason: undefined } as never)
    expect(plan.domain?.name).toBe('Restaurant')
  })

  it('follows a department wherever it moves', async () => {
    await company.agree(await send(owner, act(null, restaurant())))
    await given(remit, 'admin', 'personnel_officer', ['20'])
    const admin = await remit.signIn('admin')
    expect((await detail('Restaurant')).scope.departmentCount).toBe(1)
    await admin.call('changeDepartment', {
      act: { kind: 'reparent_department', departmentId: '22', before: '20', after: '21' },
    } as never)
    const after = await detail('Restaurant')
    expect(after.scope).toMatchObject({ include: [{ id: '21' }], departmentCount: 2 })
  })

  it('is handed over by its owner: she proposes, neither of the two decides', async () => {
    const handed = act(food, { ...food.shape, ownerIds: ['chef'] })
    const seen = await preview(owner, handed)
    expect(seen.consequences).toMatchObject({
      difference: [
        { code: 'domain_owner_new', names: ['CHEF'] },
        { code: 'domain_owner_gone', names: ['OWNER'] },
      ],
    })
    expect(seen.route.flatMap(({ approvers }) => approvers.map(({ id }) => id))).not.toContain('chef')
    await company.agree(await send(owner, handed))
    expect(await refusalOf(detail('Food'))).toBe('not_found')
    expect((await detail('Food', await remit.signIn('chef'))).owners.map(({ id }) => id)).toEqual(['chef'])
  })

  it('lets everybody who works there see what its policy opens, and nobody else', async () => {
    const [waiter, clerk] = [await remit.signIn('waiter'), await remit.signIn('clerk')]
    const seen = (by: Somebody) =>
      Promise.all((['listMembers', 'listHoldings'] as const).map((what) => refusalOf(by.call(what, {}).then(() => 'seen'))))
    expect([await seen(waiter), await seen(clerk)]).toEqual([
      ['not_found', 'not_found'],
      ['not_found', 'not_found'],
    ])
    const open = (opens: NonNullable<Shape['policy']['opens']>) =>
      act(food, { ...food.shape, policy: { ...food.shape.policy, preset: 'own', opens } })
    expect(await causeOf(send(owner, open(['grant.view'])))).toEqual(['policy_out_of_bounds'])
    await company.agree(await send(owner, open(['department.view', 'member.view', 'grant.view'])))
    expect([await seen(waiter), await seen(clerk)]).toEqual([
      ['seen', 'seen'],
      ['not_found', 'not_found'],
    ])
    const { verdict } = await waiter.call('explainRight', { personId: 'waiter', permission: 'grant.view' })
    expect(verdict).toMatchObject({ allowed: true, causes: [{ code: 'policy_opens', domainId: food.id }], names: { [food.id]: 'Food' } })
    // a request tells more than that: it has its reason
    const { id: changeId } = await (await remit.signIn('barman')).call('sendAsk', ask({ scope: { include: ['22'], exclude: [] } }))
    expect(await refusalOf(waiter.call('getChange', { changeId }))).toBe('not_found')
    // to see who may do what is neither to read the log nor to take a right away
    expect(await refusalOf(waiter.call('listLog', {}))).toBe('not_found')
  })

  it('takes other demands under those that it has (R10), and what is under way keeps its own', async () => {
    const waiting = await (await remit.signIn('waiter')).call('sendAsk', ask({ scope: { include: ['21'], exclude: [] } }))
    const stages = { ...food.shape.policy.stages, medium: [{ kind: 'domain_owner' as const }] }
    const own = act(food, { ...food.shape, policy: { ...food.shape.policy, preset: 'own', stages } })
    expect((await preview(owner, own)).consequences).toMatchObject({
      difference: [
        { code: 'domain_policy', policy: 'own' },
        { code: 'domain_stages', risk: 'medium', stages: [{ kind: 'domain_owner' }] },
      ],
      lines: expect.arrayContaining([expect.objectContaining({ code: 'domain_pending', count: 1 })]) as never,
    })
    await company.agree(await send(owner, own))
    const next = await (await remit.signIn('barman')).call('sendAsk', ask({ scope: { include: ['22'], exclude: [] } }))
    expect(next.waitingFor.map(({ id }) => id)).toEqual(['owner'])
    expect((await owner.call('getChange', { changeId: waiting.id })).version).toBe(1)
  })

  it('refuses what no policy may say, what reaches too far, and what its author has not got herself', async () => {
    const policy = (over: Partial<Shape['policy']>): Act =>
      act(food, { ...food.shape, policy: { ...food.shape.policy, preset: 'own', ...over } })
    const { stages, longestGrantMinutes } = food.shape.policy
    const causes: readonly (readonly [Act, string])[] = [
      [policy({ stages: { ...stages, low: [] } }), 'stages_missing'],
      [policy({ stages: { ...stages, critical: [{ kind: 'domain_owner' }] } }), 'stages_too_few'],
      [policy({ deadlineMinutes: 1 }), 'policy_out_of_bounds'],
      [policy({ proofFor: [] }), 'policy_out_of_bounds'],
      [policy({ longestGrantMinutes: { ...longestGrantMinutes, critical: 600 } }), 'policy_out_of_bounds'],
      [act(food, food.shape), 'nothing_changes'],
      [act(food, { ...food.shape, ownerIds: [] }), 'owner_missing'],
      [act(null, restaurant({ name: 'Food' })), 'name_taken'],
      [act({ ...food, shape: { ...food.shape, ownerIds: ['chef' as never] } }, food.shape), 'changed_meanwhile'],
    ]
    for (const [one, cause] of causes)
      expect(
        (await preview(owner, one)).verdict.causes.map(({ code }) => code),
        cause,
      ).toContain(cause)
    // her own domain's reach is not hers to change: somebody around it does that
    expect(await causeOf(send(owner, act(food, { ...food.shape, scope: { include: ['21'], exclude: [] } })))).toEqual(['no_grant_permits'])
  })

  it('is not there for whom it is not: neither listed nor found, like one that does not exist', async () => {
    const clerk = await remit.signIn('fin.owner')
    const waiter = await remit.signIn('waiter')
    expect((await waiter.call('listDomains', {})).rows).toEqual([])
    expect((await clerk.call('listDomains', {})).rows.length).toBeGreaterThan(0)
    for (const domainId of [food.id, 'nobodys']) expect(await refusalOf(waiter.call('getDomainDetail', { domainId }))).toBe('not_found')
    expect(await refusalOf(send(waiter, act(food, null)))).toBe('not_found')
  })

  it('is closed by who owns one around it: the wider one decides from then on', async () => {
    const global = await remit.signIn('global')
    const seen = await preview(global, act(food, null))
    expect(seen.consequences).toMatchObject({ lines: [{ code: 'domain_falls_to', names: ['Small Resort'] }] })
    await company.agree(await send(global, act(food, null)))
    expect((await global.call('listDomains', {})).rows.map(({ name }) => name)).not.toContain('Food')
    expect(await refusalOf(send(global, act(food, food.shape)))).toBe('not_found')
    const root = await detail('Small Resort', global)
    expect((await preview(global, act(root, null))).verdict.causes.map(({ code }) => code)).toContain('domain_is_root')
  })
})
