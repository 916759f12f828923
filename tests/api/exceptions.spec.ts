/** Conflict rules as changes that others decide on, and exceptions that lapse without a proof (R10, I4), on both databases. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Input } from '#contract/endpoints.ts'
import { causeOf, ask, dayMs, decide, refusalOf } from '#tests/kit/asks.ts'
import { companyAdmins, resortWithOwners, type CompanyAdmins } from '#tests/kit/company-admins.ts'
import { movesAndKeeps } from '#tests/kit/conflict-rules.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { foodWith } from '#tests/kit/food.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'

type Act = Input<'sendRoutedAct'>['act']
const food = { include: ['20'], exclude: [] }

describeOnEachDatabase('conflict rules and exceptions', (open) => {
  let remit: TestRemit
  let company: CompanyAdmins
  let officer: Somebody
  let admin: Somebody
  beforeEach(async () => {
    remit = await startReadRemit(open, { seed: resortWithOwners, prepare: foodWith('shift_supervisor') })
    company = companyAdmins(remit)
    await company.holds('global', 'security')
    officer = await remit.signIn('global')
    admin = await remit.signIn('admin')
  })
  afterEach(() => remit.close())

  const { names, left, right } = movesAndKeeps
  const shape = {
    names: { ...(names ?? { 'zh-CN': '', 'zh-HK': '', en: '', pt: '' }) },
    preset: null,
    left: side(left),
    right: side(right),
  }
  const setting = (after: typeof shape | null, ruleId: string | null = null, before: typeof shape | null = null): Act => ({
    kind: 'set_conflict_rule',
    ruleId,
    before,
    after,
  })
  const send = (by: Somebody, act: Act) => by.call('sendRoutedAct', { act, reason: 'The auditors ask for it' })
  const inForce = async (): Promise<string> => {
    await company.agree(await send(officer, setting(shape)))
    return (await officer.call('listConflictRules', {})).rules[0]?.id ?? ''
  }
  const excepting = async (ruleId: string, over: Partial<Extract<Act, { kind: 'allow_exception' }>> = {}): Promise<Act> => ({
    kind: 'allow_exception',
    personId: 'admin',
    ruleId,
    scope: food,
    ownerId: 'chef',
    untilAt: remit.simulator.world.clock.now() + 30 * dayMs,
    control: 'The chef compares shifts and attendance every Monday',
    proofEveryDays: 7,
    ...over,
  })
  const keeping = () => ask({ roleId: 'attendance_keeper', lengthMinutes: 20 * 24 * 60 })
  const held = async () => (await (await remit.signIn('admin')).call('getMe', {})).grants.map(({ roleId }) => roleId).sort()
  async function keepAlso(): Promise<void> {
    let change = await (await remit.signIn('admin')).call('sendAsk', keeping())
    while (change.status === 'pending') change = await decide(await remit.signIn(change.waitingFor[0]?.id ?? ''), change, 'approve')
  }

  it('a rule is proposed with its impact, decided by two others with proof, and found broken', async () => {
    await keepAlso()
    const { verdict, consequences } = await officer.call('previewRoutedAct', { act: setting(shape) })
    expect(verdict.allowed).toBe(true)
    expect(consequences).toMatchObject({
      lines: [
        { code: 'conflict_people', count: 1, names: ['ADMIN'] },
        { code: 'conflict_departments', count: 4 },
      ],
    })
    const sent = await send(officer, setting(shape))
    expect(sent).toMatchObject({
      status: 'pending',
      risk: 'critical',
      takesProof: true,
      subject: { kind: 'set_conflict_rule', how: 'new', name: '调人 × 考勤' },
    })
    expect((await officer.call('listConflictRules', {})).rules).toEqual([])
    expect(await company.agree(sent)).toMatchObject({ status: 'applied' })
    expect((await officer.call('listConflictRules', {})).rules).toMatchObject([{ name: '调人 × 考勤', breakerCount: 1 }])
    const { conflicts } = await officer.call('listConflicts', {})
    expect(conflicts).toMatchObject([
      {
        person: { id: 'admin' },
        left: { kind: 'grant', grant: { roleId: 'shift_supervisor' } },
        right: { kind: 'grant', grant: { roleId: 'attendance_keeper' } },
        itself: false,
        where: { include: [{ id: '20' }] },
        exceptionId: null,
      },
    ])
    // whom it does not concern learns nothing; the owner of the domain sees what is in it
    expect(await refusalOf(admin.call('listConflicts', {}))).toBe('not_found')
    expect((await (await remit.signIn('owner')).call('listConflicts', {})).total).toBe(1)

    expect(await causeOf(send(admin, setting(shape)))).toEqual(['no_grant_permits'])
    const ruleId = (await officer.call('listConflictRules', {})).rules[0]?.id ?? ''
    expect(await causeOf(send(officer, setting({ ...shape, right: side({ permissions: [], roleIds: [] }) })))).toContain(
      'conflict_side_empty',
    )
    expect(await causeOf(send(officer, setting(shape)))).toContain('name_taken')
    expect(await causeOf(send(officer, setting(shape, ruleId, shape)))).toEqual(['nothing_changes'])
    expect(await causeOf(send(officer, setting(null, ruleId, null)))).toEqual(['changed_meanwhile'])
    expect(await refusalOf(send(officer, setting(null, 'unknown', shape)))).toBe('not_found')
    await company.agree(await send(officer, setting(null, ruleId, shape)))
    expect((await officer.call('listConflictRules', {})).rules).toEqual([])
  })

  it('an exception is decided by neither of those in it, lets the request pass, and without a proof everything given under it ends', async () => {
    const ruleId = await inForce()
    expect(await causeOf(admin.call('sendAsk', keeping()))).toEqual(['conflict_found'])
    const wrong = [{ ownerId: 'admin' }, { ownerId: 'waiter', personId: 'rest.head' }, { untilAt: 1 }, { personId: 'global' }] as const
    const causes = []
    for (const over of wrong) causes.push(await causeOf(send(officer, await excepting(ruleId, over))))
    expect(causes).toEqual([['owner_not_independent'], ['owner_not_independent'], ['exception_over'], ['not_oneself']])

    // the owner ends the first one at once, and with it what was given under it
    await company.agree(await send(officer, await excepting(ruleId)))
    await keepAlso()
    const [first] = (await (await remit.signIn('chef')).call('listExceptions', {})).exceptions
    const ending = { exceptionId: first?.id ?? '' }
    expect(await refusalOf((await remit.signIn('waiter')).call('endException', ending))).toBe('not_found')
    await (await remit.signIn('chef')).call('endException', ending)
    expect(await held()).toEqual(['shift_supervisor'])
    expect(await causeOf(admin.call('sendAsk', keeping()))).toEqual(['conflict_found'])

    const sent = await send(officer, await excepting(ruleId))
    expect(sent.waitingFor.map(({ id }) => id)).not.toEqual(expect.arrayContaining(['global', 'admin', 'chef']))
    expect(await company.agree(sent)).toMatchObject({ status: 'applied' })
    await keepAlso()
    expect(await held()).toEqual(['attendance_keeper', 'shift_supervisor'])
    const one = (await officer.call('listExceptions', {})).exceptions.find(({ over }) => over === null)
    expect(one).toMatchObject({
      person: { id: 'admin' },
      owner: { id: 'chef' },
      over: null,
      can: { prove: { allowed: false }, end: { allowed: true } },
    })
    expect((await officer.call('listConflicts', {})).conflicts).toMatchObject([{ exceptionId: one?.id }])

    // a proof in time moves the end of both
    await remit.advance(6 * dayMs)
    const chef = await remit.signIn('chef')
    const { lapsesAt } = await chef.call('proveException', { exceptionId: one?.id ?? '', checked: 'Compared; nothing odd' })
    expect(Math.abs(lapsesAt - remit.simulator.world.clock.now() - 7 * dayMs)).toBeLessThan(60_000)
    await remit.advance(2 * dayMs)
    expect(await held()).toEqual(['attendance_keeper'])
    await remit.advance(6 * dayMs)
    // past the proof, before any clock has run
    expect(await held()).toEqual([])
    await remit.settle()
    const after = (await (await remit.signIn('chef')).call('listExceptions', {})).exceptions
    expect(after.map(({ over, lastChecked }) => [over, lastChecked])).toEqual([
      ['proof_missing', 'Compared; nothing odd'],
      ['ended', null],
    ])
    expect(await causeOf((await remit.signIn('chef')).call('proveException', { exceptionId: one?.id ?? '', checked: 'too late' }))).toEqual(
      ['exception_over'],
    )
    const lines = (await (await remit.signIn('gm')).call('listLog', { topic: 'rights' })).rows.flatMap(({ lines: all }) => all)
    expect(lines.map(({ action }) => action)).toEqual(expect.arrayContaining(['exception.allowed', 'exception.proved', 'exception.ended']))
  })

  it('says who can both give rights and keep evidence from being seen', async () => {
    expect(await refusalOf(admin.call('checkEvidence', {}))).toBe('not_found')
    const alone = await officer.call('checkEvidence', {})
    expect(alone).toMatchObject({ alone: [], pair: null })
    expect(alone.peopleCount).toBeGreaterThan(2)
    await company.holds('chef', 'global')
    const { pair, alone: still } = await officer.call('checkEvidence', { one: 'chef', other: 'global' })
    expect(still.map(({ people }) => people.map(({ id }) => id))).toEqual([['chef']])
    expect(pair?.grants.map(({ person, permissions }) => [person.id, permissions])).toEqual([
      ['chef', ['grant.give', 'role.design', 'domain.manage']],
    ])
    expect(pair?.erases.map(({ person }) => person.id).sort()).toEqual(['chef', 'global'])
  })
})

function side({ permissions, roleIds }: { readonly permissions: readonly string[]; readonly roleIds: readonly string[] }) {
  return {
    permissions: [...permissions] as NonNullable<Extract<Act, { kind: 'set_conflict_rule' }>['after']>['left']['permissions'],
    roleIds: [...roleIds],
  }
}
