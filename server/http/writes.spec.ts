import { expect, it } from 'vitest'
import { deniedActs } from '#contract/log-action.ts'
import { routes, type EndpointName } from '#contract/routes.ts'
import { leavesTrace } from './writes.ts'

/** Steps of proving and of setting up, which nobody means for themselves, and what is no act of anybody's. */
const wordless: readonly EndpointName[] = [
  'signIn',
  'signOut',
  'beginFactor',
  'confirmFactor',
  'stopRecovery',
  'beginPasskey',
  'confirmPasskey',
  'beginProof',
  'askOnPhone',
  'answerOnPhone',
  'takeFromPhone',
  'reportFault',
  'setLocale',
]

it('whatever leaves a trace when it is refused is told in the log in words of its own', () => {
  const told = (Object.keys(routes) as EndpointName[]).filter((name) => leavesTrace(name) && !wordless.includes(name))
  expect([...deniedActs].sort()).toEqual([...told].sort())
})
