import { describe, expect, it } from 'vitest'
import { authority, changeId, domain, grant, keeper, minute, now, personId, scope, supervisor } from '#tests/governance/small-company.ts'
import { conflictsOfGiving, noConflict, type ConflictFacts } from './conflict-causes.ts'
import { ruleFaults, type ConflictRule, type ConflictShape } from './conflict-rule.ts'
import { isLive, lapseOf, lapsedBecause, mayEndException, mayProve, type ConflictException } from './exception.ts'
import { holdingAsked } from './find-conflicts.ts'
import type { Authority } from './authority.ts'
import type { ConflictRuleId, ExceptionId } from './id.ts'
import type { Permission } from './permission.ts'

const day = 24 * 60 * minute
const names = { 'zh-CN': '调人与考勤', 'zh-HK': '調人與考勤', en: 'Moving and attendance', pt: 'Mover e assiduidade' }
const may = (...permissions: Permission[]) => ({ permissions, roleIds: [] })
const rule: ConflictRule = {
  id: 'r' as ConflictRuleId,
  names,
  preset: null,
  left: may('member.move'),
  right: may('attendance_rule.update'),
}
const exception = (but: Partial<ConflictException> = {}): ConflictException => ({
  id: 'e' as ExceptionId,
  personId: personId('ana'),
  ruleId: rule.id,
  scope: scope(['front']),
  ownerId: personId('olga'),
  control: 'a second pair of eyes on Mondays',
  proofEveryDays: 7,
  fromAt: now - day,
  untilAt: now + 30 * day,
  provedAt: null,
  endedAt: null,
  changeId: changeId('c'),
  ...but,
})

const held = grant('held', { roleId: supervisor.id })
const officer = personId('officer')
function giving(exceptions: readonly ConflictException[] = [], but: Partial<ConflictFacts> = {}, hers: Partial<Authority> = {}) {
  const ana = authority({ grants: [held], ...hers })
  const asked = holdingAsked({ ...held, roleId: keeper.id }, ana.roles)
  return conflictsOfGiving(ana, [asked], { rules: [rule], exceptions, sees: () => true, ...but }, [officer])
}

describe('giving something that breaks a rule', () => {
  it('is refused with what it collides with, and who can be asked for an exception', () => {
    expect(giving().causes).toEqual([
      {
        code: 'conflict_found',
        personId: 'ana',
        ruleId: 'r',
        with: { kind: 'grant', grantId: 'held', roleId: supervisor.id },
        officerIds: [officer],
      },
    ])
  })

  it('names nothing to who may not see it', () => {
    expect(giving([], { sees: () => false }).causes).toEqual([expect.objectContaining({ with: null })])
  })

  it('is nothing without a rule, or where nothing else is held', () => {
    expect(giving([], { rules: [] })).toEqual(noConflict)
    expect(giving([], {}, { grants: [] })).toEqual(noConflict)
  })

  it('says of a domain that it is hers', () => {
    const owned = domain('front', { ownerIds: [personId('ana')] })
    const rules = [{ ...rule, left: may('log.view') }]
    expect(giving([], { rules }, { grants: [], domains: [owned] }).causes).toEqual([
      expect.objectContaining({ with: { kind: 'owner', domainId: 'front' } }),
    ])
  })

  it.each<[string, readonly ConflictException[], boolean]>([
    ['a live one', [exception()], true],
    ['one for somebody else', [exception({ personId: personId('ben') })], false],
    ['one from another rule', [exception({ ruleId: 'other' as ConflictRuleId })], false],
    ['one for a part of where both reach', [exception({ scope: scope(['desk']) })], false],
    ['one for more than that', [exception({ scope: scope(['1']) })], true],
    ['one that has not been proved in time', [exception({ fromAt: now - 7 * day })], false],
    ['one that was proved in time', [exception({ fromAt: now - 9 * day, provedAt: now - 3 * day })], true],
    ['one that was ended', [exception({ endedAt: now })], false],
    ['one that is over', [exception({ untilAt: now })], false],
  ])('rests on an exception: %s', (_name, exceptions, passes) => {
    const { causes, exceptionIds } = giving(exceptions)
    expect({ passes: causes.length === 0, exceptionIds }).toEqual({ passes, exceptionIds: passes ? ['e'] : [] })
  })

  it('lasts until the exception lapses', () => {
    expect(giving([exception()]).lapsesAt).toBe(now + 6 * day)
    expect(giving([exception({ untilAt: now + day })]).lapsesAt).toBe(now + day)
  })
})

describe('an exception', () => {
  it('holds until just before the proof is due, and not a moment longer', () => {
    const one = exception()
    expect([isLive(one, lapseOf(one) - 1), isLive(one, lapseOf(one))]).toEqual([true, false])
  })

  it.each<[string, Partial<ConflictException>, number, string | null]>([
    ['in force', {}, now, null],
    ['ended before its time', { endedAt: now }, now, 'ended'],
    ['at its end', { untilAt: now }, now, 'over'],
    ['without a proof', {}, now + 7 * day, 'proof_missing'],
    ['ended after it had lapsed anyhow', { endedAt: now + 20 * day }, now + 20 * day, 'proof_missing'],
  ])('says why it is over: %s', (_name, but, at, because) => {
    expect(lapsedBecause(exception(but), at)).toBe(because)
  })

  it('is proved by its owner alone, and only while it is in force', () => {
    const codes = (id: string, but: Partial<ConflictException> = {}) => {
      const { person } = authority()
      return mayProve(exception(but), { person: { ...person, id: personId(id) }, now }).causes[0].code
    }
    expect([codes('olga'), codes('ana'), codes('olga', { endedAt: now })]).toEqual(['own_decision', 'not_your_decision', 'exception_over'])
  })

  it('is ended by its owner, or by who looks after the rules there', () => {
    const mine = grant('officer', { roleId: 'security' as typeof supervisor.id })
    expect(mayEndException(exception(), authority({ grants: [] })).allowed).toBe(false)
    expect(mayEndException(exception({ ownerId: personId('ana') }), authority({ grants: [] })).allowed).toBe(true)
    expect(mayEndException(exception(), authority({ grants: [mine], secondFactor: true })).allowed).toBe(true)
    expect(mayEndException(exception({ scope: scope(['1']) }), authority({ grants: [mine], secondFactor: true })).allowed).toBe(false)
    expect(mayEndException(exception({ endedAt: now }), authority({ grants: [mine], secondFactor: true })).allowed).toBe(false)
  })
})

describe('a rule as it is written', () => {
  const shape: ConflictShape = { names, preset: null, left: rule.left, right: rule.right }
  it.each<[string, Partial<ConflictShape>, string[]]>([
    ['whole', {}, []],
    ['with an empty side', { right: may() }, ['conflict_side_empty']],
    ['with the same thing on both sides', { right: may('member.move') }, ['conflict_sides_share']],
    ['without a name', { names: { ...names, pt: ' ' } }, ['name_illegal']],
    ['without any name', { names: null }, ['name_illegal']],
    ['with a role that nobody knows', { right: { permissions: [], roleIds: ['gone' as typeof supervisor.id] } }, ['role_unknown']],
    ['from a preset, with a name besides', { preset: 'system_audit' }, ['name_illegal']],
  ])('%s', (_name, but, codes) => {
    expect(ruleFaults({ ...shape, ...but }, (id) => id === supervisor.id).map(({ code }) => code)).toEqual(codes)
  })
})
