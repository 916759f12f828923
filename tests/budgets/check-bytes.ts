/** `npm run check:bytes`: what a phone has to download, and what must not be in the build at all. */
import { buildApp } from './build-app.ts'
import { findForeign } from './find-foreign.ts'
import { weighPages, type Line } from './weigh-pages.ts'

const kilo = (bytes: number): string => `${(bytes / 1000).toFixed(2)} kB`

function told({ name, bytes, limit }: Line): string {
  return `${bytes <= limit ? 'within' : 'OVER  '}  ${name.padEnd(44)} ${kilo(bytes).padStart(9)} of ${kilo(limit)}`
}

const app = await buildApp()
const lines = weighPages(app)
const foreign = findForeign(app)
for (const line of lines) console.log(told(line))
for (const finding of foreign) console.log(`WRONG   ${finding}`)
if (foreign.length === 0)
  console.log('clean   nothing of the simulation, no schema library on the first screen, no web font, inline scripts few')
if (foreign.length > 0 || lines.some(({ bytes, limit }) => bytes > limit)) process.exit(1)
