import { describe, expect, it } from 'vitest'
import { everyLogAction } from '#contract/log-action.ts'
import { actsThatUse, permissionUse } from './permission-use.ts'

describe('the acts in which a right shows', () => {
  it.each([
    [['member.view', 'member.move'], ['member.moved']],
    [['member.disable'], ['member.disabled', 'member.enabled']],
    [['member.view', 'report.view'], []],
    [[], []],
  ] as const)('%j: %j', (permissions, acts) => {
    expect(actsThatUse(permissions)).toEqual(acts)
  })

  it('are acts that the log knows', () => {
    expect(Object.keys(permissionUse).filter((act) => !everyLogAction.some((known) => known === act))).toEqual([])
  })
})
