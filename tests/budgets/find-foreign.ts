import type { BuiltApp } from './build-app.ts'
import { firstScreen } from './weigh-pages.ts'

/** Strings that only the simulated client, the simulator and the demo company carry. A spec keeps them true. */
export const marksOfSimulation: readonly string[] = ['__mock', '__control', 'ding-demo-secret', '鹭湾', 'chan.waiman']

const fontFile = /\.(woff2?|ttf|otf|eot)$/

/** What has no place in a production build, each in a sentence. */
export function findForeign(app: BuiltApp): string[] {
  const found: string[] = []
  const first = firstScreen(app, 'zh-CN')
  for (const [file, text] of app.texts) {
    if (fontFile.test(file) || /@font-face/.test(text)) found.push(`${file} brings a web font`)
    for (const mark of marksOfSimulation) if (text.includes(mark)) found.push(`${file} carries ${mark} of the simulation`)
  }
  for (const { file, modules } of app.chunks.values()) {
    const mock = modules.find((module) => /\/(mock|tests)\//.test(module.replace(/^.*node_modules/, 'node_modules')))
    if (mock) found.push(`${file} is made of ${mock}`)
    if (first.has(file) && modules.some((module) => module.includes('/node_modules/zod/')))
      found.push(`${file} brings zod to the first screen`)
  }
  const inline = [...app.html.matchAll(/<script(?![^>]*\ssrc=)/g)].length
  if (inline > 3) found.push(`index.html has ${inline} inline scripts, three are allowed`)
  return found
}
