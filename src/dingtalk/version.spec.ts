import { expect, it } from 'vitest'
import { atLeast } from './version.ts'

it.each([
  ['7.0.45', '7.0.45', true],
  ['7.0.44', '7.0.45', false],
  ['8', '7.0.45', true],
  ['7.0', '7.0.45', false],
  ['7.0.100', '7.0.45', true],
  ['7.6.45-Release.250241020', '7.0.50', true],
  ['7.0.45-Release.250241020', '7.0.50', false],
])('%s is at least %s: %s', (version, wanted, answer) => {
  expect(atLeast(version, wanted)).toBe(answer)
})
