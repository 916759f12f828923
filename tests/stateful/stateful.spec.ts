import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeOnEachDatabase, type Open } from '#tests/kit/databases.ts'
import type { CompanySeed } from '#mock/company/seed.ts'
import { putInForce } from '#tests/kit/conflict-rules.ts'
import { foodWith } from '#tests/kit/food.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import { smallResort } from '#tests/kit/small-resort.ts'
import { act, naively, World, type Act, type Outcome } from './acts.ts'
import { conflictRules } from './company.ts'
import { pairsMade, ruledByTwo } from './duties.ts'
import { widened } from './effective.ts'
import type { Facts } from './facts.ts'
import { broken, invariants, lateLabels } from './invariants.ts'
import { lostByTwo, vanished } from './lost-factors.ts'
import { untrue } from './platform-truth.ts'
import { aDayLater, lostFactor, prelude, rulesOfTheHouse } from './preludes.ts'

/** S12 wants five hundred sequences of thirty; a run of every commit takes what fits, the nightly one more. */
const sequences = process.env['REMIT_NIGHTLY'] === '1' ? 500 : 2
/** The same every time, so that a commit is judged by what it changed; the nightly run looks elsewhere each night and prints its seed. */
const seed = process.env['REMIT_NIGHTLY'] === '1' ? {} : { seed: 2 }
const longest = process.env['REMIT_NIGHTLY'] === '1' ? 40 : 24
/** Of what is done by agreement alone. */
const ofRights = /^(factor|domain\.set|role\.set|exception)/
const labels = { '901': 'dashboard', '902': 'address_book', '903': 'shift_supervisor' } as const
const neededFor: Partial<Record<Act['do'], 'member.move' | 'department.update' | 'department.create' | 'department.set_head'>> = {
  move: 'member.move',
  rename: 'department.update',
  reparent: 'department.update',
  create: 'department.create',
  head: 'department.set_head',
}

/** Three main administrators, of whom two can take a lost second factor away. */
const resort: CompanySeed = { ...smallResort, admins: ['global', 'gm', 'fin.owner'].map((userid) => ({ userid, sysLevel: 1 as const })) }

/** Without somebody who may do something, nearly everything would be refused. Conflict rules are in force. */
async function beginWorld(open: Open): Promise<World> {
  const remit = await startReadRemit(open, { seed: resort, prepare: foodWith('shift_supervisor', 'address_book') })
  for (const rule of conflictRules) await putInForce(remit, rule)
  return new World(remit)
}

/** What was done at once was hers to do just before and just after, by the second opinion (I3). */
function beyondRight(one: Act, before: Facts, after: Facts): readonly string[] {
  const permission = neededFor[one.do]
  if (!permission || !('who' in one) || !('place' in one || 'to' in one)) return []
  const where = [...('place' in one ? [one.place] : []), ...('to' in one ? [one.to] : [])]
  const may = naively(before, one.who, permission, where) || naively({ ...before, now: after.now }, one.who, permission, where)
  return may ? [] : [`I3: ${one.who} did ${JSON.stringify(one)} without the right`]
}

async function wearers(world: World): Promise<ReadonlyMap<string, readonly string[]>> {
  const worn = new Map<string, readonly string[]>()
  for (const [label, roleId] of Object.entries(labels)) {
    const members = await world.remit.app.platform.listRoleMembers(label)
    worn.set(
      roleId,
      members.map(({ userid }) => userid),
    )
  }
  return worn
}

async function faultsOf(world: World, one: Act, outcome: Outcome, before: Facts, after: Facts): Promise<readonly string[]> {
  const faults = [...broken(after), ...vanished(before, after), ...pairsMade(before, after, one.do === 'reparent')]
  if (outcome === 'done' && neededFor[one.do]) {
    faults.push(...beyondRight(one, before, after))
    faults.push(...widened(before, after, 'who' in one ? one.who : '', one.do === 'reparent' ? one.place : null))
  }
  if (outcome !== 'done' && one.do !== 'settle' && after.changes.length !== before.changes.length)
    faults.push(`a refused ${one.do} left a change`)
  if (one.do === 'settle') faults.push(...lateLabels(after, await wearers(world)), ...(await untrue(world.remit)))
  return faults
}

describeOnEachDatabase('whatever people do in whatever order', (open) => {
  it('I1–I6, I8 and I9 hold after every act, and at rest Remit shows what DingTalk has', { timeout: 3_600_000 }, async () => {
    // every second sequence begins with a lost second factor, the others with what rights are made of
    let begun = 0
    const tally = new Map<string, number>()
    const count = (what: string): void => void tally.set(what, (tally.get(what) ?? 0) + 1)
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: longest / 2, maxLength: longest, size: 'max' }), async (acts) => {
        const world = await beginWorld(open)
        try {
          let before = await world.facts()
          const beginning = begun++ % 2 === 0 ? lostFactor : rulesOfTheHouse
          for (const one of [...prelude, ...beginning, ...acts, ...aDayLater]) {
            const outcome = await world.try(one, before)
            const after = await world.facts()
            if (beginning.includes(one)) expect(outcome, JSON.stringify(one)).toBe(one === beginning.at(-1) ? 'refused' : 'done')
            else count(`${one.do} ${outcome}`)
            expect(await faultsOf(world, one, outcome, before, after), JSON.stringify(one)).toEqual([])
            before = after
          }
          for (const { action } of before.entries) if (ofRights.test(action)) count(action)
        } finally {
          await world.remit.close()
        }
      }),
      { ...seed, numRuns: sequences, endOnFailure: true },
    )
    // a run in which everything is refused, or nothing, would prove nothing
    const times = (name: RegExp): number => [...tally].reduce((sum, [key, count]) => sum + (name.test(key) ? count : 0), 0)
    for (const some of [
      /^ask done/,
      /^decide done/,
      /^offer done/,
      /^take done/,
      /^factor.recovered/,
      /^domain.set/,
      /^role.set/,
      /^exception.allowed/,
      /^(move|rename|reparent|create|head) done/,
      / refused$/,
    ])
      expect(times(some), `${some.source} in ${JSON.stringify(Object.fromEntries(tally))}`).toBeGreaterThan(0)
  })
})

describe('the invariants themselves', () => {
  const facts = (over: Partial<Facts>): Facts => ({
    now: 1_000,
    roles: new Map(),
    domains: [],
    departments: [],
    closure: [],
    grants: [],
    changes: [],
    decisions: [],
    entries: [],
    people: [],
    factors: [],
    rules: [],
    exceptions: [],
    log: { whole: true, entries: 0 } as never,
    ...over,
  })
  const asked = {
    id: 'c1',
    requesterId: 'ana',
    beneficiaryId: 'ana',
    status: 'applied',
    version: 1,
    contentHash: 'h',
    stages: [{}],
    undoneBy: null,
    content: { kind: 'ask_for_role' },
  }
  const yes = { changeId: 'c1', deciderId: 'bo', answer: 'approve', version: 1, stage: 0, contentHash: 'h', voided: false }
  const given = { id: 'g1', personId: 'ana', roleId: 'r', origin: 'requested', changeId: 'c1', fromAt: 0, untilAt: 2_000, revokedAt: null }

  const dayMs = 24 * 3_600_000
  const lost = {
    ...asked,
    risk: 'critical',
    content: { kind: 'recover_factor', input: { personId: 'ana', registeredAt: 0 } },
    endedAt: 1 + dayMs,
  }
  const company = { tier: 'global', ownerIds: ['bo', 'cy'] }
  const agreed = (deciderId: string, over: object = {}) => ({ ...yes, deciderId, proof: 'totp', decidedAt: 1, ...over })

  it.each([
    ['noSelfApproval', { changes: [asked], decisions: [{ ...yes, deciderId: 'ana' }] }],
    ['enoughApprovals', { changes: [asked], grants: [given] }],
    ['enoughApprovals', { changes: [asked], grants: [given], decisions: [{ ...yes, contentHash: 'other' }] }],
    ['enoughApprovals', { changes: [{ ...asked, status: 'refused' }], grants: [given], decisions: [yes] }],
    ['oneEntryEach', { changes: [asked], decisions: [yes] }],
    ['oneEntryEach', { grants: [{ ...given, revokedAt: 5 }] }],
    ['oneEntryEach', { log: { whole: false } }],
    ['somebodyLeft', { changes: [{ ...asked, status: 'pending', stage: 0, stages: [{ approverIds: ['bo'], passedOn: ['bo'] }] }] }],
    ['lostByTwo', { changes: [lost] }],
    ['lostByTwo', { changes: [lost], domains: [company], decisions: [agreed('bo'), agreed('cy', { proof: null })] }],
    ['lostByTwo', { changes: [lost], domains: [company], decisions: [agreed('bo'), agreed('cy', { decidedAt: 2 })] }],
    ['lostByTwo', { changes: [lost], domains: [company], decisions: [agreed('bo'), agreed('bo')] }],
    ['lostByTwo', { changes: [lost], decisions: [agreed('bo'), agreed('cy')] }],
    [
      'lostByTwo',
      { changes: [lost], domains: [company], decisions: [agreed('bo'), agreed('cy')], people: [{ id: 'cy', managerId: 'ana' }] },
    ],
    ['closureIsTree', { departments: [{ id: 'd', name: 'd', parentId: null, headIds: [] }] }],
  ] as const)('%s finds what breaks it', (name, over) => {
    expect(invariants[name]?.(facts(over as never))).not.toEqual([])
  })
  it('finds both sides of a rule in one hand, unless an exception covers it or a department was moved', () => {
    const place = (id: string) => ({ id, name: id, parentId: null, headIds: [] })
    const rule = { id: 'r1', left: { permissions: ['member.move'], roleIds: [] }, right: { permissions: [], roleIds: ['keeper'] } }
    const roles = new Map([
      ['mover', { id: 'mover', permissions: ['member.move'] }],
      ['keeper', { id: 'keeper', permissions: ['attendance_rule.update'] }],
    ])
    const grant = (roleId: string, include: string[]) => ({ ...given, roleId, scope: { include, exclude: [] } })
    const base = { roles, rules: [rule], departments: [place('d'), place('e')] }
    const apart = facts({ ...base, grants: [grant('mover', ['d']), grant('keeper', ['e'])] } as never)
    const together = facts({ ...base, grants: [grant('mover', ['d']), grant('keeper', ['d'])] } as never)
    const exception = { personId: 'ana', ruleId: 'r1', scope: { include: ['d'], exclude: [] }, fromAt: 0, untilAt: 9_000, provedAt: null }
    const waived = { ...together, exceptions: [{ ...exception, endedAt: null, proofEveryDays: 1 }] } as never
    expect(pairsMade(apart, apart, false)).toEqual([])
    expect(pairsMade(apart, together, false)).toEqual(['I4: ana r1 d'])
    expect([pairsMade(apart, together, true), pairsMade(apart, waived, false)]).toEqual([[], []])
  })
  it('finds a proposal about rights that was applied without two others, or without its line', () => {
    const proposal = { ...asked, content: { kind: 'set_role' } }
    const entry = { action: 'role.set', changeId: 'c1' }
    const by = (...people: readonly string[]) => people.map((deciderId) => agreed(deciderId))
    const of = (over: object) => ruledByTwo(facts({ changes: [proposal], entries: [entry], ...over } as never))
    expect(of({ decisions: by('bo', 'cy') })).toEqual([])
    expect(of({ decisions: by('bo', 'bo') })).toHaveLength(1)
    expect(of({ decisions: by('bo', 'ana') })).toHaveLength(1)
    expect(of({ decisions: by('bo', 'cy'), entries: [] })).toHaveLength(1)
  })
  it('finds nothing in a recovery as it should be, and a factor that is gone without one', () => {
    const right = facts({ changes: [lost], domains: [company], decisions: [agreed('bo'), agreed('cy')] } as never)
    expect(lostByTwo(right)).toEqual([])
    const had = facts({ factors: [{ personId: 'ana', registeredAt: 0 }] as never })
    expect(vanished(had, right)).toEqual([])
    expect(vanished(had, facts({}))).toEqual(['the second factor of ana is gone'])
  })
  it('finds a label that outlived its right, and a reach that nobody gave', () => {
    const over = facts({ now: 3_000, grants: [given] as never })
    expect(lateLabels(over, new Map([['r', ['ana']]]))).toEqual(['I8: ana still wears r'])
    const role = new Map([['r', { id: 'r', permissions: ['member.move'] }]]) as never
    const tree = (parentId: string) => ({
      roles: role,
      departments: [
        { id: 'd', parentId: null },
        { id: 'e', parentId: null },
        { id: 'f', parentId },
      ] as never,
    })
    const scoped = [{ ...given, scope: { include: ['d'], exclude: [] } }] as never
    expect(widened(facts({ ...tree('e'), grants: scoped }), facts({ ...tree('d'), grants: scoped }), 'ana', 'f')).toEqual([
      'I6: ana widened ana member.move f',
    ])
  })
})
