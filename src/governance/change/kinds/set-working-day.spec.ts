import { describe, expect, it } from 'vitest'
import { authority, domain, now, person, personId, said } from '#tests/governance/small-company.ts'
import { companyDayOf, type DayKind } from '../../working-time.ts'
import { maySetWorkingDay } from './set-working-day.ts'

const dayMs = 24 * 60 * 60_000
const today = companyDayOf(now)
const later = companyDayOf(now + 9 * dayMs)
const owner = authority({ domains: [domain('root', { tier: 'global', ownerIds: [personId('ana')] })] })
const set = (on: string, before: DayKind | null, after: DayKind | null) => ({ on, before, after })

describe('saying of a day that the company works or not', () => {
  it.each([
    ['an owner of the whole company may', owner, set(later, null, 'off'), null, 'yes: owner_permits'],
    ['of today as well', owner, set(today, null, 'work'), null, 'yes: owner_permits'],
    ['and take it back', owner, set(later, 'off', null), 'off', 'yes: owner_permits'],
    ['not of a day that has passed', owner, set(companyDayOf(now - dayMs), null, 'off'), null, 'no: start_in_past'],
    ['not over what somebody has said meanwhile', owner, set(later, null, 'off'), 'work', 'no: changed_meanwhile'],
    ['not what it is already', owner, set(later, 'off', 'off'), 'off', 'no: nothing_changes'],
    ['nobody else', authority(), set(later, null, 'off'), null, 'no: not_root_owner'],
    [
      'the owner of a smaller domain neither',
      authority({ domains: [domain('front', { ownerIds: [personId('ana')] })] }),
      set(later, null, 'off'),
      null,
      'no: not_root_owner',
    ],
    ['nor who has left', { ...owner, person: person('ana', { active: false }) }, set(later, null, 'off'), null, 'no: person_left'],
  ] as const)('%s', (_name, by, input, is, answer) => {
    expect(said(maySetWorkingDay(by, input, is))).toBe(answer)
  })
})
