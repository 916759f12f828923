import { expect, it } from 'vitest'
import { everyLogAction } from '#contract/log-action.ts'
import { sourceFiles, textOf } from './source-files.ts'

/** Written and rolled back again: only proves that an entry could be written now. */
const neverKept = 'health.checked'

it('every act that the server writes into the log is one that the log has words for', () => {
  const files = sourceFiles('server').filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
  const lines = files.flatMap((path) => textOf(path).split('\n')).filter((line) => /\baction\b/.test(line))
  const written = new Set(lines.flatMap((line) => [...line.matchAll(/'([a-z]+\.[a-z_]+)'/g)].map(([, name = '']) => name)))
  expect(written.size).toBeGreaterThan(15)
  const known = new Set<string>([...everyLogAction, neverKept])
  expect([...written].filter((name) => !known.has(name))).toEqual([])
})
