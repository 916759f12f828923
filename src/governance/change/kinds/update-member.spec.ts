import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { departmentId, domain, holderOf, minute, now, person, personId, said, scope } from '#tests/governance/small-company.ts'
import { inverseOf } from '../undo.ts'
import { mayUpdateMember, mayUpdateMemberSo } from './update-member.ts'
import type { Authority } from '../../authorize.ts'
import type { Person } from '../../org.ts'
import type { MemberProfile } from '../../member-profile.ts'

const { holds, actor } = holderOf(['member.view', 'member.update'])
const placed = (...ids: string[]) => ids.map(departmentId)
const ben = person('ben', { departmentIds: placed('desk') })
const stands: MemberProfile = { name: 'Ben', title: 'Clerk', jobNumber: 'B-7', workPlace: '' }

interface Case {
  readonly by?: Authority
  readonly member?: Person
  readonly seen?: MemberProfile
  readonly to?: Partial<MemberProfile>
  readonly from?: readonly string[]
}
function update({ by = actor(), member = ben, seen = stands, to = { title: 'Head clerk' }, from }: Case): string {
  const departmentIds = from === undefined ? member.departmentIds : placed(...from)
  const input = { memberId: member.id, departmentIds, before: seen, after: { ...seen, ...to } }
  return said(mayUpdateMemberSo(by, input, { member, profile: stands }))
}

describe('mayUpdateMemberSo', () => {
  it.each<[string, Case, string]>([
    ['who holds the right over her department', {}, 'yes: grant_permits'],
    ['who holds it elsewhere', { by: actor({ grants: [holds(['finance'])] }) }, 'no: outside_scope'],
    ['who held it', { by: actor({ grants: [holds(['front'], { untilAt: now - minute })] }) }, 'no: grant_ended'],
    [
      'who owns the domain only',
      { by: actor({ grants: [], domains: [domain('d', { scope: scope(['front']) })] }) },
      'no: no_grant_permits',
    ],
    ['somebody who works out of sight too', { member: person('ben', { departmentIds: placed('desk', 'audit') }) }, 'no: works_elsewhere'],
    ['somebody who was moved since', { from: ['night'] }, 'no: moved_meanwhile'],
    ['somebody who is disabled', { member: person('ben', { departmentIds: placed('desk'), active: false }) }, 'no: person_left'],
    ['somebody who has left', { member: person('ben', { departmentIds: [], active: false }), from: ['desk'] }, 'no: person_left'],
    ['what was changed since', { seen: { ...stands, title: 'Porter' } }, 'no: changed_meanwhile'],
    ['nothing new', { to: {} }, 'no: nothing_changes'],
    ['no name', { to: { name: '' } }, 'no: name_missing'],
    ['a name of blanks', { to: { name: '  ' } }, 'no: name_missing'],
    ['80 characters', { to: { name: '江'.repeat(80) } }, 'yes: grant_permits'],
    ['81 characters', { to: { name: '江'.repeat(81) } }, 'no: text_too_long'],
    ['no title', { to: { title: '' } }, 'yes: grant_permits'],
    ['a title of 200', { to: { title: 'x'.repeat(200) } }, 'yes: grant_permits'],
    ['a title of 201', { to: { title: 'x'.repeat(201) } }, 'no: text_too_long'],
    ['a number of 51', { to: { jobNumber: 'x'.repeat(51) } }, 'no: text_too_long'],
    ['a place of 100', { to: { workPlace: 'x'.repeat(100) } }, 'yes: grant_permits'],
    ['a place of 101', { to: { workPlace: 'x'.repeat(101) } }, 'no: text_too_long'],
    ['both wrong', { to: { name: '', title: 'x'.repeat(201) } }, 'no: name_missing, text_too_long'],
  ])('%s', (_, given, expected) => expect(update(given)).toBe(expected))

  it('nobody writes what stands about herself, whatever she holds', () => {
    const herself = actor({ person: ben, grants: [holds(['1'], { personId: ben.id })] })
    expect(update({ by: herself })).toBe('no: not_oneself')
    expect(said(mayUpdateMember(herself, { memberId: ben.id, departmentIds: ben.departmentIds }, ben))).toBe('no: not_oneself')
  })

  it('the button says no wherever every edit would be refused, and yes where one is allowed', () => {
    const arbitrary = fc.record({
      include: fc.subarray(['front', 'desk', 'finance', '1']),
      at: fc.subarray(['desk', 'night', 'audit'], { minLength: 1 }),
      active: fc.boolean(),
    })
    fc.assert(
      fc.property(arbitrary, ({ include, at, active }) => {
        const by = actor({ grants: [holds(include)] })
        const member = person('ben', { departmentIds: placed(...at), active })
        const button = mayUpdateMember(by, { memberId: member.id, departmentIds: member.departmentIds }, member)
        expect(update({ by, member })).toBe(said(button))
      }),
    )
  })
})

it('is taken back by its mirror image, which brings exactly what was before', () => {
  const text = fc.string()
  const profile = fc.record({ name: text, title: text, jobNumber: text, workPlace: text })
  fc.assert(
    fc.property(profile, profile, (before, after) => {
      const input = { memberId: personId('ben'), departmentIds: placed('desk'), before, after }
      const inverse = inverseOf({ kind: 'update_member', input })
      expect(inverse).toEqual({ kind: 'update_member', input: { ...input, before: after, after: before } })
      expect(inverse && inverseOf(inverse)).toEqual({ kind: 'update_member', input })
    }),
  )
})
