import { describe, expect, it } from 'vitest'
import { authority, domain, grant, minute, now, person, personId, roleId, said, scope } from '#tests/governance/small-company.ts'
import { continuationOf, mayAskAgain, mayExtend } from './grant-life.ts'
import type { Grant } from './grant.ts'

const held = grant('g')
const facts = (grants: readonly Grant[] = [held]) => authority({ grants, domains: [domain('front')] })
const after = (but: Partial<Grant> = {}) => grant('h', { fromAt: held.untilAt, untilAt: held.untilAt + 60 * minute, ...but })

describe('what goes on where a grant ends', () => {
  it.each<[string, Grant, string | null]>([
    ['one that begins at that moment', after(), 'h'],
    ['one that overlaps it', after({ fromAt: now }), 'h'],
    ['one over more', after({ scope: scope(['1']) }), 'h'],
    ['one that begins a moment later', after({ fromAt: held.untilAt + 1 }), null],
    ['one that ends together with it', after({ fromAt: now, untilAt: held.untilAt }), null],
    ['one over less', after({ scope: scope(['desk']) }), null],
    ['one of another role', after({ roleId: roleId('dashboard') }), null],
    ['one of somebody else', after({ personId: personId('bo') }), null],
    ['one that was taken back before', after({ revokedAt: now }), null],
  ])('%s', (_name, other, found) => {
    expect(continuationOf(held, facts([held, other]))?.id ?? null).toBe(found)
  })
})

describe('mayExtend', () => {
  it.each<[string, Grant, readonly Grant[], string]>([
    ['an active one of hers', held, [held], 'yes: may_ask'],
    ['somebody else’s', { ...held, personId: personId('bo') }, [], 'no: not_own_grant'],
    ['an ended one', { ...held, untilAt: now }, [], 'no: grant_not_active'],
    ['one that was given back', { ...held, revokedAt: now }, [], 'no: grant_not_active'],
    ['one that has not begun', { ...held, fromAt: now + 1 }, [], 'no: grant_not_started'],
    ['one that goes on already', held, [held, after()], 'no: already_extended'],
    ['one of a role that is gone', { ...held, roleId: roleId('lost') }, [], 'no: role_unknown'],
    ['one of a critical role', { ...held, roleId: roleId('global') }, [], 'no: second_factor_missing'],
  ])('%s', (_name, one, grants, expected) => {
    expect(said(mayExtend(facts(grants), one))).toBe(expected)
  })

  it('refuses who has left', () => {
    expect(said(mayExtend({ ...facts(), person: person('ana', { active: false }) }, held))).toBe('no: person_left')
  })
})

describe('mayAskAgain', () => {
  it.each<[string, Grant, string]>([
    ['an ended one', { ...held, untilAt: now }, 'yes: may_ask'],
    ['one that was taken back', { ...held, revokedAt: now - 1 }, 'yes: may_ask'],
    ['one that holds still', held, 'no: grant_not_ended'],
    ['somebody else’s', { ...held, untilAt: now, personId: personId('bo') }, 'no: not_own_grant'],
    ['one of a critical role', { ...held, untilAt: now, roleId: roleId('global') }, 'no: second_factor_missing'],
  ])('%s', (_name, one, expected) => {
    expect(said(mayAskAgain(facts(), one))).toBe(expected)
  })
})
