import { globSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildApp, type BuiltApp } from './build-app.ts'
import { findForeign, marksOfSimulation } from './find-foreign.ts'
import { weighPages } from './weigh-pages.ts'

let app: BuiltApp
beforeAll(async () => {
  app = await buildApp()
}, 60_000)

const withText = (file: string, text: string): BuiltApp => ({ ...app, texts: new Map([...app.texts, [file, text]]) })

describe('the production build', () => {
  it('carries nothing of the simulation and no zod on the first screen', () => {
    expect(findForeign(app)).toEqual([])
  })

  it('would be found out', () => {
    for (const mark of marksOfSimulation) expect(findForeign(withText('assets/x.js', `fetch("${mark}")`))).toHaveLength(1)
    expect(findForeign(withText('assets/x.woff2', ''))).toHaveLength(1)
    expect(findForeign({ ...app, html: app.html.replace('</head>', `${'<script>1</script>'.repeat(3)}</head>`) })).toHaveLength(1)
    const [first] = app.entries.map((file) => app.chunks.get(file))
    if (!first) throw new Error('no first chunk')
    const withModule = (module: string): BuiltApp => ({
      ...app,
      chunks: new Map([...app.chunks, [first.file, { ...first, modules: [...first.modules, module] }]]),
    })
    expect(findForeign(withModule('/home/remit/node_modules/zod/v4/index.js'))).toHaveLength(1)
    expect(findForeign(withModule('/home/remit/mock/company/company.ts'))).toHaveLength(1)
  })

  it('is searched for words that the simulation really uses', () => {
    const simulation = globSync('mock/**/*.ts')
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n')
    expect(marksOfSimulation.filter((mark) => !simulation.includes(mark))).toEqual([])
  })

  it('would be found too heavy', () => {
    const [file] = app.entries
    const heavy = app.chunks.get(file ?? '')
    if (!heavy) throw new Error('no first chunk')
    const ballast = Array.from({ length: 40_000 }, (_, n) => (n * 2_654_435_761).toString(36)).join('')
    const fat: BuiltApp = { ...app, chunks: new Map([...app.chunks, [heavy.file, { ...heavy, code: heavy.code + ballast }]]) }
    const [scripts] = weighPages(fat)
    expect(scripts?.bytes).toBeGreaterThan(scripts?.limit ?? 0)
  })
})
