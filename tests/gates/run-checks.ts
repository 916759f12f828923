/** `npm run check`: every `check:…` script, two at a time, all of them even when one fails, and a table at the end. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { checkNames } from './check-names.ts'

/** The types take as long as all the others together, on one core. */
const atOnce = 2

interface Outcome {
  readonly name: string
  readonly passed: boolean
  readonly seconds: number
}

/** What it says is shown when it has ended, so that two do not speak at once. */
async function run(name: string): Promise<Outcome> {
  const began = performance.now()
  const child = spawn('npm', ['run', '--silent', name], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part: string) => (said += part))
  const [code] = await once(child, 'close')
  console.log(`\n== ${name}\n${said.trimEnd()}`)
  return { name, passed: code === 0, seconds: (performance.now() - began) / 1000 }
}

const names = checkNames()
const waiting = [...names]
const ended = new Map<string, Outcome>()
async function work(): Promise<void> {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) ended.set(name, await run(name))
}
await Promise.all(Array.from({ length: atOnce }, work))

console.log('\n== checks')
const outcomes = names.flatMap((name) => ended.get(name) ?? [])
for (const { name, passed, seconds } of outcomes) {
  console.log(`${passed ? 'passed' : 'FAILED'}  ${name.padEnd(16)} ${seconds.toFixed(1).padStart(6)} s`)
}
if (outcomes.length < names.length || outcomes.some(({ passed }) => !passed)) process.exit(1)
