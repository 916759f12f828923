import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { environment } from '#server/environment.ts'
import { checkNames } from '../gates/check-names.ts'
import { sourceFiles, textOf } from './source-files.ts'

const readme = readFileSync('README.md', 'utf8')
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }

describe('the words around the product', () => {
  it('list every setting that the server reads, and none that it does not', () => {
    const [, settings = ''] = readme.split('## Settings')
    const [table = ''] = settings.split('\n## ')
    const listed = [...table.matchAll(/^\| (`[^|]+)\|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name),
    )
    expect(listed.toSorted()).toEqual(Object.keys(environment.shape).toSorted())
  })

  it('name scripts that exist', () => {
    const named = ['README.md', ...sourceFiles('docs', 'deploy', 'SECURITY.md')].flatMap((file) =>
      [...textOf(file).matchAll(/npm run ([a-z:-]+)/g)].map(([, name = '']) => name),
    )
    expect(named.length).toBeGreaterThan(2)
    expect(named.filter((name) => !(name in manifest.scripts))).toEqual([])
  })

  it('link to files that are there', () => {
    const files = new Set(sourceFiles('.'))
    const folders = new Set([...files].map((file) => file.split('/').slice(0, -1).join('/')))
    const documents = [...files].filter((file) => file.endsWith('.md'))
    const broken = documents.flatMap((file) =>
      [...textOf(file).matchAll(/\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)/g)]
        .map(([, target = '']) => new URL(target, `file:///${file}`).pathname.slice(1))
        .filter((target) => !files.has(target) && !folders.has(target))
        .map((target) => `${file} → ${target}`),
    )
    expect(broken).toEqual([])
  })

  it('and the checks are all there', () => {
    expect(checkNames()).toEqual(['check:types', 'check:lint', 'check:format', 'check:borders', 'check:dead', 'check:bytes'])
  })
})
