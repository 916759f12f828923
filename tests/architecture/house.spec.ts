import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { linesOf, sourceFiles, textOf } from './source-files.ts'

const code = sourceFiles('src', 'server', 'mock', 'tests').filter((path) => /\.(ts|vue|css)$/.test(path) && existsSync(path))
const exempt = /\.spec\.ts$|\/words\/|^mock\/company\/|\/migrations\/|^tests\//

describe('the house', () => {
  it('has no drawer for things without a place', () => {
    const drawer = /(^|\/)(utils?|helpers?|common|misc|lib|shared|core|services?)(\/|\.[a-z]+$)/i
    expect(code.filter((path) => drawer.test(path))).toEqual([])
  })

  it('keeps files small: none above 300 lines', () => {
    expect(code.filter((path) => !exempt.test(path) && linesOf(path) > 300)).toEqual([])
  })

  it('keeps the typical file between 25 and 90 lines', () => {
    const sizes = code
      .filter((path) => !exempt.test(path))
      .map(linesOf)
      .sort((a, b) => a - b)
    const median = sizes[Math.floor(sizes.length / 2)] ?? 0
    expect(median).toBeGreaterThanOrEqual(25)
    expect(median).toBeLessThanOrEqual(90)
  })

  it('has no barrels', () => {
    expect(code.filter((path) => /(^|\/)index\.ts$/.test(path))).toEqual([])
  })

  it('leaves nothing switched off or for later', () => {
    const left =
      /\b(TODO|FIXME|XXX|HACK)\b|@ts-(ignore|nocheck|expect-error)|\bas any\b|: any\b|as unknown as|\b(it|test|describe)\.(skip|only|todo|fails)\b/
    expect(code.filter((path) => !path.startsWith('tests/architecture/') && left.test(textOf(path)))).toEqual([])
  })

  it('has a README under 30 lines in every room with a border', () => {
    const rooms = [
      ...['governance', 'contract', 'api', 'dingtalk', 'session', 'features', 'words', 'pieces', 'kit', 'styles'].map(
        (room) => `src/${room}`,
      ),
      ...['http', 'endpoints', 'store', 'dingtalk', 'jobs'].map((room) => `server/${room}`),
      ...['dingtalk', 'container', 'company'].map((room) => `mock/${room}`),
    ]
    expect(rooms.filter((room) => !existsSync(`${room}/README.md`))).toEqual([])
    expect(rooms.filter((room) => linesOf(`${room}/README.md`) > 30)).toEqual([])
  })

  it('names components in PascalCase and everything else in kebab-case', () => {
    const wrong = code.filter((path) => {
      const name = path.split('/').at(-1) ?? ''
      return name.endsWith('.vue')
        ? !/^[A-Z][A-Za-z]+\.vue$/.test(name)
        : !/^[a-z0-9][a-z0-9-]*(\.(e2e|nightly))?(\.(spec|d|bench))?\.(ts|css)$/.test(name)
    })
    expect(wrong.filter((path) => !/[A-Z][A-Za-z]+\.spec\.ts$/.test(path))).toEqual([])
  })
})

describe('templates', () => {
  const templates = code.filter((path) => path.endsWith('.vue'))
  it('carry no static style attribute: Vue would turn runs of such nodes into HTML text, which the policy of the page refuses', () => {
    expect(templates.filter((path) => /\sstyle="/.test(textOf(path)))).toEqual([])
  })
  it('never insert HTML', () => {
    expect(code.filter((path) => !path.startsWith('tests/') && /v-html|\.innerHTML\s*=/.test(textOf(path)))).toEqual([])
  })
})
