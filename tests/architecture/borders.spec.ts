import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import borders from '../../.dependency-cruiser.mjs'

/** A house in which each of these rules is broken once, in TypeScript and in templates. */
const planted: Readonly<Record<string, string>> = {
  'src/governance/rule.ts': `import { now } from './clock.ts'\nimport { page } from '../features/inbox/list.ts'\nexport const rule = now + page\n`,
  'src/governance/clock.ts': `import { rule } from './rule.ts'\nexport const now = 1 + Number(rule)\n`,
  'src/features/inbox/list.ts': 'export const page = 1\n',
  'src/features/inbox/InboxPage.vue': `<script setup lang="ts">\nimport { other } from '../asks/other.ts'\n</script>\n<template><p>{{ other }}</p></template>\n`,
  'src/features/asks/other.ts': `import { readFileSync } from 'node:fs'\nexport const other = String(readFileSync)\n`,
  'src/kit/IconSvg.vue': `<script setup lang="ts">\nimport { page } from '../features/inbox/list.ts'\n</script>\n<template><p>{{ page }}</p></template>\n`,
  'server/app.ts': `import { fake } from '../mock/fake.ts'\nimport { gone } from './gone.ts'\nexport const app = [fake, gone]\n`,
  'mock/fake.ts': `import { app } from '../server/app.ts'\nexport const fake = app\n`,
}
const expected = [
  'features-are-islands',
  'governance-imports-nothing',
  'kit-knows-no-business',
  'mock-imports-no-server',
  'no-circular',
  'no-node-in-browser-code',
  'nothing-real-imports-mock',
  'resolvable',
]

describe('the border rules', () => {
  const folder = mkdtempSync(join(tmpdir(), 'remit-borders-'))
  beforeAll(() => {
    for (const [path, text] of Object.entries(planted)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('find what is planted, in templates too', async () => {
    const { forbidden, options }: IConfiguration = borders
    const { tsConfig: _ours, ...rest } = options ?? {}
    const { output } = await cruise(['src', 'server', 'mock'], { ...rest, baseDir: folder, validate: true, ruleSet: { forbidden } })
    const { summary } = output as ICruiseResult
    const found = new Set(summary.violations.map(({ rule }) => rule.name))
    expect([...found].toSorted()).toEqual(expect.arrayContaining(expected))
    expect(summary.violations.some(({ from }) => from.endsWith('.vue'))).toBe(true)
  }, 60_000)
})
