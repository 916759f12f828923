import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { COVERAGE } from './coverage.ts'
import { ALL_ROUTES } from './routes/all-routes.ts'

test('the table names exactly the routes there are', () => {
  expect(ALL_ROUTES.map((route) => `${route.verb} ${route.path}`).toSorted()).toEqual(Object.keys(COVERAGE).toSorted())
})

test.each(Object.entries(COVERAGE))('%s is called by the spec that is said to prove it', (call, { provenBy, support, missing }) => {
  const proof = readFileSync(new URL(provenBy, import.meta.url), 'utf8')
  const path = call.split(' ')[1] ?? ''
  const [family = '', name = ''] = [path.slice(0, path.lastIndexOf('/')), path.slice(path.lastIndexOf('/') + 1)]
  expect(proof).toContain(family.replace(':corpId', 'ding-small-corp').replace('/topapi/message/corpconversation', 'corpconversation'))
  expect(proof).toContain(name)
  expect(support === 'partial').toBe(missing !== undefined)
})
