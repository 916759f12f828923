/** `npm run check`: every `check:…` script, one after the other, all of them even when one fails, and a table at the end. */
import { spawnSync } from 'node:child_process'
import { checkNames } from './check-names.ts'

interface Outcome {
  readonly name: string
  readonly passed: boolean
  readonly seconds: number
}

function run(name: string): Outcome {
  console.log(`\n== ${name}`)
  const began = performance.now()
  const { status } = spawnSync('npm', ['run', '--silent', name], { stdio: ['ignore', 'inherit', 'inherit'] })
  return { name, passed: status === 0, seconds: (performance.now() - began) / 1000 }
}

const outcomes = checkNames().map(run)
console.log('\n== checks')
for (const { name, passed, seconds } of outcomes) {
  console.log(`${passed ? 'passed' : 'FAILED'}  ${name.padEnd(16)} ${seconds.toFixed(1).padStart(6)} s`)
}
if (outcomes.some(({ passed }) => !passed)) process.exit(1)
