import { createApp } from '#server/app.ts'
import { handlers } from '#server/endpoints/handlers.ts'
import type { Authority } from '#governance/authority.ts'
import type { Grant } from '#governance/grant.ts'
import type { ChangeId, DepartmentId, GrantId, PersonId, RoleId } from '#governance/id.ts'
import type { Department } from '#governance/org.ts'
import type { Permission } from '#governance/permission.ts'
import { builtInRoles, type Role } from '#governance/role.ts'
import type { Database, Tx } from '#server/store/database.ts'
import { insertGrant } from '#server/store/grants.ts'
import { ask, dayMs } from '#tests/kit/asks.ts'
import { resortWithCrew } from '#tests/kit/crew.ts'
import { unhurried, type TestRemit } from '#tests/kit/remit.ts'
import { keepApp, keptApp } from '#tests/kit/kept-app.ts'
import { setUpFactor } from '#tests/kit/second-factor.ts'
import { plainRules, referenceAllows } from '../governance/reference-authorizer.ts'
import { domainsOf, keepDomains } from './domains.ts'

/** Everybody who asks: what she is, and where her domain lies. */
export const personas = {
  gm: ['heads the company and holds nothing', 'company'],
  global: ['owns the whole company', 'technology'],
  owner: ['owns the domain of Food', 'food'],
  'fin.owner': ['owns the domain of Finance, and keeps the app', 'finance'],
  manager: ['decides for those below her', 'food'],
  'rest.head': ['heads a department', 'food'],
  waiter: ['has asked for something', 'food'],
  barman: ['has no manager, and owns the domain of the app', 'food'],
  twice: ['works in two domains, of which one lets her see', 'food'],
  clerk: ['sees the figures of Finance', 'finance'],
  chef: ['sees the figures of one department', 'food'],
  admin: ['runs the address book of Food', 'food'],
  crew1: ['holds a critical role everywhere, with a second factor', 'food'],
  crew2: ['holds a critical role everywhere that sleeps for want of one', 'food'],
  crew3: ['ran the address book of Food until yesterday', 'food'],
  crew4: ['runs the address book of Food without the bar', 'food'],
  crew5: ['will run the address book of Food from tomorrow', 'food'],
  crew6: ['owns all departments of the company, and none of its apps', 'house'],
} as const
export type Persona = keyof typeof personas
export const everybody = Object.keys(personas) as Persona[]

export const relations = ['own', 'same domain', 'sibling', 'parent'] as const
export type Relation = (typeof relations)[number]
/** What lies within the company beside that, asked about where it makes another question. */
export const besides = ['house', 'app'] as const

/** Things that hang together: somebody, where she works, what she asked for, what she holds, who decides for her. */
export interface Target {
  readonly personId: string
  readonly departmentId: string
  readonly change: {
    readonly id: string
    readonly version: number
    readonly contentHash: string
    readonly scope: readonly string[]
    readonly requesterId: string
    readonly deciderIds: readonly string[]
  }
  readonly grantId: string
  readonly coverId: string
  /** Whose absence it is. */
  readonly absentId: string
  readonly domainId: string
  readonly appId: string
}
export const nowhere: Target = {
  personId: 'nobody',
  departmentId: '999',
  change: { id: 'c-nothing', version: 1, contentHash: '0'.repeat(64), scope: [], requesterId: '', deciderIds: [] },
  grantId: 'g-nothing',
  coverId: 'cover-nothing',
  absentId: '',
  domainId: 'd-nothing',
  appId: 'app:nothing',
}

const heldFrom = (now: number): readonly Grant[] => {
  const line = (who: string, roleId: string, include: string[], over: Partial<Grant> & { exclude?: string[] } = {}): Grant => {
    const { exclude = [], ...rest } = over
    const scope = { include: include as DepartmentId[], exclude: exclude as DepartmentId[] }
    const times = { fromAt: now - dayMs, untilAt: now + dayMs, revokedAt: null }
    return {
      id: `g-${who}` as GrantId,
      personId: who as PersonId,
      roleId: roleId as RoleId,
      scope,
      ...times,
      origin: 'requested',
      changeId: 'c-old' as ChangeId,
      ...rest,
    }
  }
  return [
    line('admin', 'address_book', ['20']),
    line('chef', 'dashboard', ['23']),
    line('clerk', 'dashboard', ['30']),
    line('fin.owner', 'app_keeper', [keptApp]),
    line('crew1', 'global', ['1']),
    line('crew2', 'global', ['1']),
    line('crew3', 'address_book', ['20'], { fromAt: now - 9 * dayMs, untilAt: now - dayMs }),
    line('crew4', 'address_book', ['20'], { exclude: ['22'] }),
    line('crew5', 'address_book', ['20'], { fromAt: now + dayMs, untilAt: now + 2 * dayMs }),
  ]
}

/** As the company's file of roles has it. */
const appKeeper: Role = { id: 'app_keeper' as RoleId, builtIn: false, permissions: ['app.manage'], names: null }

const covered = ['chef', 'clerk', 'gm'] as const

export async function prepare(remit: TestRemit): Promise<void> {
  const global = await remit.signIn('global')
  const { proposals } = await global.call('getDomain', {})
  for (const { id, name } of proposals) if (name !== 'Technology') await global.call('openDomain', { domainId: id, preset: 'front_line' })
  await remit.app.database.transaction(async (tx: Tx) => {
    for (const one of heldFrom(tx.now)) await insertGrant(tx, one)
  })
  await keepApp(remit)
  await keepDomains(remit, proposals.find(({ name }) => name === 'Finance')?.id ?? '')
  await setUpFactor(() => remit.simulator.world.clock.now(), await remit.signIn('crew1'))
  const asks: readonly (readonly [Persona, string, string?])[] = [
    ['waiter', '21'],
    ['barman', '22'],
    ['clerk', '30'],
    ['owner', '1'],
    ['admin', keptApp, 'app_keeper'],
  ]
  for (const [who, where, roleId = 'shift_supervisor'] of asks)
    await (await remit.signIn(who)).call('sendAsk', ask({ roleId, scope: { include: [where], exclude: [] } }))
  const untilAt = (await global.call('getHome', {})).now + dayMs
  for (const absentId of covered)
    await (
      await remit.signIn(absentId)
    ).call('nameCover', { absentId, coverId: null, fromAt: null, untilAt, highestRisk: 'low', roleIds: null })
}

/** What is known of the company without asking Remit what follows from it. */
export interface Company {
  readonly targetOf: (who: Persona, relation: Relation | (typeof besides)[number]) => Target
  readonly may: (who: Persona, permission: Permission, places: readonly string[]) => boolean
  /** The same by a right of her own, whatever a policy lets everybody see. */
  readonly mayOwn: Company['may']
  /** With itself, and with the app below the company's top. */
  readonly below: (department: string) => readonly string[]
  readonly departmentsOf: (personId: string) => readonly string[]
  readonly isAbove: (who: string, personId: string) => boolean
  readonly managerOf: (personId: string) => string | null
  readonly now: number
  readonly grants: readonly Grant[]
  readonly asks: readonly Target['change'][]
  /** Each active domain: whose it is, and everywhere it counts. */
  readonly domains: readonly { readonly id: string; readonly places: readonly string[]; readonly ownerId: string }[]
}

export async function knowCompany(remit: TestRemit): Promise<Company> {
  const { departments, people } = resortWithCrew
  const tree = departments.map(({ id, name, parentId }): Department => ({
    id: String(id) as DepartmentId,
    name,
    parentId: parentId === null ? null : (String(parentId) as DepartmentId),
  }))
  const below = (id: string): readonly string[] => [
    id,
    ...tree.filter(({ parentId }) => parentId === id).flatMap((one) => below(one.id)),
    ...(id === '1' ? [keptApp] : []),
  ]
  const personOf = (id: string) => people.find(({ userid }) => userid === id)
  const departmentsOf = (id: string) => (personOf(id)?.departmentIds ?? []).map(String)
  const managerOf = (id: string) => personOf(id)?.managerUserid ?? null
  const isAbove = (who: string, id: string): boolean => {
    const manager = managerOf(id)
    return manager !== null && (manager === who || isAbove(who, manager))
  }
  const { now } = await (await remit.signIn('global')).call('getHome', {})
  const grants = heldFrom(now)
  const idOf = async (who: Persona): Promise<string> =>
    (await (await remit.signIn(who)).call('getDomain', {})).areas.find(
      ({ owned, scope }) => owned && (who !== 'global' || scope.include.some(({ id }) => id === '1')),
    )?.domainId ?? ''
  const all = domainsOf({ food: await idOf('owner'), finance: await idOf('fin.owner'), company: await idOf('global') })
  const domains = Object.values(all).map(({ id, tier, scope, ownerIds }) => ({
    id,
    places: scope.include.flatMap(below).filter((place) => tier !== 'department' || place !== keptApp),
    ownerId: String(ownerIds[0]),
  }))
  const mayBy =
    (rules: typeof plainRules): Company['may'] =>
    (who, permission, where) => {
      const authority: Omit<Authority, 'tree'> = {
        person: { id: who as PersonId, name: who, departmentIds: departmentsOf(who) as DepartmentId[], managerId: null, active: true },
        grants,
        roles: new Map([...builtInRoles, appKeeper].map((role) => [role.id, role])),
        domains: Object.values(all).map((one) => ({ ...one, status: 'active', reviewAt: now })),
        now,
        secondFactor: who === 'crew1',
      }
      return referenceAllows({ ...authority, departments: tree, apps: [keptApp], permission, where: where as DepartmentId[] }, rules)
    }
  const asks = new Map<string, Target['change']>()
  const covers = new Map<string, string>()
  for (const who of everybody) {
    const somebody = await remit.signIn(who)
    const [card] = (await somebody.call('listInbox', { tab: 'mine' })).changes
    const scope = card?.subject.kind === 'ask_for_role' ? card.subject.scope.include.map(({ id }) => id) : []
    if (card)
      asks.set(who, {
        id: card.id,
        version: card.version,
        contentHash: card.contentHash,
        scope,
        requesterId: who,
        deciderIds: card.waitingFor.map(({ id }) => id),
      })
    const [absence] = (await somebody.call('listCovers', { personId: who })).absences
    if (absence) covers.set(who, absence.id)
  }
  const target = (personId: string, domainId: string, holder = personId, absentId = personId, asker = personId): Target => ({
    personId,
    departmentId: departmentsOf(personId)[0] ?? '',
    change: asks.get(asker) ?? nowhere.change,
    grantId: grants.some(({ id }) => id === `g-${holder}`) ? `g-${holder}` : nowhere.grantId,
    coverId: covers.get(absentId) ?? nowhere.coverId,
    absentId: covers.has(absentId) ? absentId : '',
    domainId,
    appId: keptApp,
  })
  const { food, finance, company, house, office } = all
  const peers = {
    food: (who: Persona) => (who === 'barman' ? target('waiter', food.id, 'chef', 'chef') : target('barman', food.id, 'chef', 'chef')),
    finance: () => target('clerk', finance.id),
    company: () => target('gm', company.id, 'crew1', 'gm', 'owner'),
    house: () => target('global', house.id),
    technology: () => target('global', nowhere.domainId),
  }
  return {
    targetOf(who, relation) {
      const [, home] = personas[who]
      if (relation === 'own') return target(who, domains.find(({ ownerId }) => ownerId === who)?.id ?? nowhere.domainId)
      if (relation === 'same domain') return peers[home](who)
      if (relation === 'sibling') return home === 'food' ? peers.finance() : peers.food(who)
      if (relation === 'house') return { ...peers.company(), domainId: house.id }
      if (relation === 'app')
        return { ...peers.company(), domainId: office.id, grantId: 'g-fin.owner', change: asks.get('admin') ?? nowhere.change }
      return peers.company()
    },
    may: mayBy(plainRules),
    mayOwn: mayBy({ ...plainRules, opened: () => false }),
    below,
    departmentsOf,
    isAbove,
    managerOf,
    now,
    grants,
    asks: [...asks.values()],
    domains,
  }
}

class NothingKept extends Error {}

/** The same server, whose transactions do everything and keep nothing: each question meets the company as it was prepared. */
export function keepingNothing(remit: TestRemit): Pick<TestRemit, 'hono'> {
  const { database } = remit.app
  const rehearsing: Database = {
    ...database,
    async transaction(work, options) {
      let come: { readonly value: Awaited<ReturnType<typeof work>> } | null = null
      try {
        await database.transaction(async (tx) => {
          come = { value: await work(tx) }
          throw new NothingKept()
        }, options)
      } catch (stopped) {
        if (!(stopped instanceof NothingKept) || come === null) throw stopped
      }
      if (come === null) throw new Error('nothing came of it')
      return (come as { readonly value: Awaited<ReturnType<typeof work>> }).value
    },
  }
  return { hono: createApp({ ...remit.app, database: rehearsing }, handlers, 'no-pages', unhurried * 1000) }
}
