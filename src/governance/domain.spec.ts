import { describe, expect, it } from 'vitest'
import { domain, scope, tree } from '#tests/governance/small-company.ts'
import { domainFor, domainsCovering } from './domain.ts'

const root = domain('root', { tier: 'global', scope: scope(['1']) })
const front = domain('front')
const concierge = domain('concierge', { scope: scope(['concierge']) })
const all = [root, concierge, front]

describe('domainsCovering', () => {
  it.each([
    ['innermost first', scope(['night']), all, ['concierge', 'front', 'root']],
    ['only those that cover the whole', scope(['night', 'desk']), all, ['front', 'root']],
    ['across units, the one above both', scope(['night', 'payroll']), all, ['root']],
    [
      'an exclusion in the scope counts',
      scope(['front'], ['concierge']),
      [domain('rest', { scope: scope(['front'], ['night']) })],
      ['rest'],
    ],
    ['an exclusion in the domain counts', scope(['front']), [domain('rest', { scope: scope(['front'], ['night']) })], []],
    ['as many departments: by id', scope(['night']), [domain('b'), domain('a')], ['a', 'b']],
    ['proposed ones are not in force', scope(['night']), [domain('later', { status: 'proposed' }), root], ['root']],
    ['nothing covers nothing', scope([]), all, []],
    ['nothing covers what is unknown', scope(['gone']), all, []],
  ])('%s', (_, of, domains, expected) => {
    expect(domainsCovering(of, domains, tree).map(({ id }) => id)).toEqual(expected)
    expect(domainFor(of, domains, tree)?.id ?? null).toBe(expected[0] ?? null)
  })
})
