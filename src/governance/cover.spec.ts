import { describe, expect, it } from 'vitest'
import { now, person, personId, roleId, said } from '#tests/governance/small-company.ts'
import { coverEnd, isHeard, isRunning, longestCoverDays, mayEndCover, mayNameCover, reaches, type Cover } from './cover.ts'
import type { CoverId } from './id.ts'

const day = 24 * 60 * 60_000
const cover = (but: Partial<Cover> = {}): Cover => ({
  id: 'k1' as CoverId,
  absentId: personId('mia'),
  coverId: personId('moe'),
  fromAt: now,
  untilAt: now + 7 * day,
  highestRisk: 'high',
  roleIds: null,
  endedAt: null,
  ...but,
})
const keeper = roleId('keeper')

describe('a cover', () => {
  it('holds from its first instant to before its last, and not after it was ended', () => {
    expect([now - 1, now, now + 7 * day - 1, now + 7 * day].map((at) => isRunning(cover(), at))).toEqual([false, true, true, false])
    const ended = cover({ endedAt: now + day })
    expect([coverEnd(ended), isRunning(ended, now + day - 1), isRunning(ended, now + day)]).toEqual([now + day, true, false])
  })

  it.each<[string, Partial<Cover>, Parameters<typeof reaches>[1], boolean]>([
    ['up to its risk', { highestRisk: 'medium' }, { risk: 'medium', roleId: keeper }, true],
    ['not beyond it', { highestRisk: 'medium' }, { risk: 'high', roleId: keeper }, false],
    ['never to what is critical', {}, { risk: 'critical', roleId: keeper }, false],
    ['to its roles', { roleIds: [keeper] }, { risk: 'low', roleId: keeper }, true],
    ['not to others', { roleIds: [keeper] }, { risk: 'low', roleId: roleId('other') }, false],
    ['not to an act when it names roles', { roleIds: [keeper] }, { risk: 'low', roleId: null }, false],
    ['to an act when it does not', {}, { risk: 'high', roleId: null }, true],
  ])('reaches %s', (_name, but, about, expected) => expect(reaches(cover(but), about)).toBe(expected))

  it('is heard in the place of who is away, if the one who covers could decide; without a cover nobody is', () => {
    const about = { risk: 'medium', roleId: null } as const
    const could =
      (...names: string[]) =>
      (id: string) =>
        names.includes(id)
    const away = new Map([[personId('mia'), cover()]])
    const alone = new Map([[personId('mia'), cover({ coverId: null })]])
    expect(isHeard(personId('mia'), new Map(), about, could('mia'))).toBe(true)
    expect(isHeard(personId('mia'), away, about, could('moe'))).toBe(true)
    expect(isHeard(personId('mia'), away, about, could('mia'))).toBe(false)
    expect(isHeard(personId('mia'), away, { risk: 'critical', roleId: null }, could('mia', 'moe'))).toBe(false)
    expect(isHeard(personId('mia'), alone, about, could('mia', 'moe'))).toBe(false)
  })
})

describe('naming a cover', () => {
  const people = new Map(
    [
      person('mia', { managerId: personId('dan') }),
      person('dan', { managerId: personId('eva') }),
      person('eva'),
      person('moe'),
      person('gone', { active: false }),
    ].map((one) => [one.id, one]),
  )
  const named = (by: string, but: Partial<Cover> = {}, others: readonly Cover[] = []): string =>
    said(mayNameCover(cover({ fromAt: now + day, untilAt: now + 2 * day, ...but }), { by: personId(by), people, others, now }))
  const hers = cover({ fromAt: now, untilAt: now + 2 * day })
  it.each<[string, string, string]>([
    ['herself', named('mia'), 'yes: own_request'],
    ['her manager', named('dan'), 'yes: own_request'],
    ['anybody above', named('eva'), 'yes: own_request'],
    ['nobody else', named('moe'), 'no: not_her_manager'],
    ['nobody at all', named('mia', { coverId: null }), 'yes: own_request'],
    ['not herself', named('mia', { coverId: personId('mia') }), 'no: same_person'],
    ['not somebody who left', named('mia', { coverId: personId('gone') }), 'no: person_left'],
    ['not for the past', named('mia', { fromAt: now - 2 * day, untilAt: now }), 'no: start_in_past'],
    ['not for a moment that ends before it begins', named('mia', { untilAt: now + day }), 'no: start_in_past'],
    ['not for ever', named('mia', { untilAt: now + day + (longestCoverDays + 1) * day }), 'no: cover_too_long'],
    ['not twice over', named('mia', {}, [hers]), 'no: already_covered'],
    ['after another has ended', named('mia', { fromAt: now + 2 * day, untilAt: now + 3 * day }, [hers]), 'yes: own_request'],
    ['after another was ended', named('mia', {}, [{ ...hers, endedAt: now + day }]), 'yes: own_request'],
  ])('%s', (_name, found, expected) => expect(found).toBe(expected))

  it('ends when she or somebody above says so, once', () => {
    const above = [personId('dan'), personId('eva')]
    const end = (by: string, but: Partial<Cover> = {}) => said(mayEndCover(cover(but), personId(by), above, now + 1))
    expect([end('mia'), end('eva'), end('moe'), end('mia', { endedAt: now })]).toEqual([
      'yes: own_request',
      'yes: own_request',
      'no: not_her_manager',
      'no: cover_ended',
    ])
  })
})
