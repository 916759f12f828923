/** Whoever would have more by a yes is held while it is decided, once there are conflict rules (T18): seen from beside, on real PostgreSQL. */
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Input } from '#contract/endpoints.ts'
import type { ChangeId } from '#governance/id.ts'
import { holdForYes } from '#server/changes/hold-for-yes.ts'
import { ask } from '#tests/kit/asks.ts'
import { companyAdmins, resortWithOwners, type CompanyAdmins } from '#tests/kit/company-admins.ts'
import { putInForce } from '#tests/kit/conflict-rules.ts'
import { describeOnPostgres } from '#tests/kit/databases.ts'
import { foodWith, given } from '#tests/kit/food.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'

type Act = Input<'sendRoutedAct'>['act']

describeOnPostgres('who would have more by a decision', (open) => {
  let remit: TestRemit
  let company: CompanyAdmins
  beforeEach(async () => {
    remit = await startReadRemit(open, { seed: resortWithOwners, prepare: foodWith() })
    company = companyAdmins(remit)
  })
  afterEach(() => remit.close())

  const send = async (by: Somebody, act: Act) => (await by.call('sendRoutedAct', { act, reason: 'The restaurant grows' })).id as ChangeId
  /** Whom nobody else could hold while this one is decided. */
  async function heldBy(changeId: ChangeId): Promise<readonly string[]> {
    const { database } = remit.app
    return database.transaction(async (tx) => {
      await holdForYes(tx, changeId)
      return database.transaction(async (beside) => {
        const { rows: free } = await beside.db.execute<{ id: string }>(sql`select id from members for update skip locked`)
        const { rows: all } = await beside.db.execute<{ id: string }>(sql`select id from members order by id`)
        const ids = new Set(free.map(({ id }) => id))
        return all.map(({ id }) => id).filter((id) => !ids.has(id))
      })
    })
  }

  async function handedOver(): Promise<ChangeId> {
    const owner = await remit.signIn('owner')
    const row = (await owner.call('listDomains', {})).rows.find(({ name }) => name === 'Food')
    const { id: domainId, shape: before } = await owner.call('getDomainDetail', { domainId: row?.id ?? '' })
    return send(owner, { kind: 'set_domain', domainId, before, after: { ...before, ownerIds: ['chef', 'owner'] } })
  }
  async function grown(): Promise<ChangeId> {
    await company.holds('global', 'global')
    const designer = await remit.signIn('global')
    const called = (name: string) => ({ 'zh-CN': name, 'zh-HK': name, en: name, pt: name })
    const before = { names: called('Banquets'), permissions: ['member.view' as const], includes: [] }
    await company.agree(
      await designer.call('sendRoutedAct', { act: { kind: 'set_role', roleId: null, before: null, after: before }, reason: 'New' }),
    )
    const role = (await designer.call('listRoles', {})).roles.find(({ names }) => names?.en === 'Banquets')
    await given(remit, 'waiter', role?.id ?? '', ['21'])
    const after = { ...before, permissions: ['member.view' as const, 'member.move' as const] }
    return send(designer, { kind: 'set_role', roleId: role?.id ?? '', before, after })
  }

  it('gets the role that was decided on: it does not grow while it is given, and others may be given it', async () => {
    await company.holds('global', 'global')
    const asked = (
      await (await remit.signIn('clerk')).call('sendAsk', ask({ roleId: 'shift_supervisor', scope: { include: ['21'], exclude: [] } }))
    ).id as ChangeId
    const growth = await grown()
    const beside = (how: 'share' | 'update', changeId: ChangeId) =>
      remit.app.database.transaction(async (tx) => {
        await holdForYes(tx, changeId)
        return remit.app.database.transaction(async ({ db }) => {
          const { rows } = await db.execute(sql`select key from settings_values where key = 'roles' ${sql.raw(`for ${how} skip locked`)}`)
          return rows.length > 0
        })
      })
    expect([await beside('share', asked), await beside('update', asked)]).toEqual([true, false])
    expect([await beside('share', growth), await beside('update', growth)]).toEqual([false, false])
  })

  it('is held: who would own a domain, and who holds a role that grows', async () => {
    const [handOver, growth] = [await handedOver(), await grown()]
    expect([await heldBy(handOver), await heldBy(growth)], 'nobody waits where there is no rule').toEqual([[], []])
    await putInForce(remit)
    expect(await heldBy(handOver)).toEqual(['chef', 'owner'])
    expect(await heldBy(growth)).toEqual(['waiter'])
  })
})
