/** `npm run bench [part …]`: a table on the screen and bench-results/latest.json. Ratios within one run count, times are this machine's. */
import { benchApi } from './bench-api.ts'
import { benchAuthorizer } from './bench-authorizer.ts'
import { benchConflicts } from './bench-conflicts.ts'
import { benchFirstScreen } from './bench-first-screen.ts'
import { benchLists } from './bench-lists.ts'
import { benchLog } from './bench-log.ts'
import { benchStarts } from './bench-starts.ts'
import type { Section } from './figures.ts'
import { machine, save, show } from './report.ts'

const parts: Readonly<Record<string, () => Promise<readonly Section[]>>> = {
  'first-screen': benchFirstScreen,
  lists: benchLists,
  authorizer: benchAuthorizer,
  conflicts: benchConflicts,
  api: benchApi,
  log: benchLog,
  starts: benchStarts,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in parts))
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.`)
  process.exit(64)
}

const about = machine()
console.log(`${about.cpu}, ${about.cores} cores, ${about.memoryGb} GB, Node ${about.node}, load ${about.loadBefore?.toFixed(1)}`)
if ((about.loadBefore ?? 0) > about.cores / 2)
  console.warn('*** Others are at work on this machine: even the ratios are worse than they are. ***')
const sections: Section[] = []
for (const [name, part] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  for (const section of await part()) {
    show(section)
    sections.push(section)
  }
  save(about, sections)
}
// The pools and servers of the parts are closed; a browser's pipe may linger.
process.exit(0)
