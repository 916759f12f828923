import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import type { Row, Section } from './figures.ts'

/** Times mean little without it. */
export function machine() {
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 1e9),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    loadBefore: loadavg()[0],
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
  }
}

function verdictOf({ value, unit, budget }: Row): string {
  if (budget === null) return ''
  const kept = unit === '/s' ? value >= budget : value <= budget
  return `${kept ? 'within' : 'MISSED'} ${budget} ${unit}`
}

const digits = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(2) : value.toFixed(4))

export function show({ name, note, rows }: Section): void {
  console.log(`\n${name}\n  ${note}`)
  for (const row of rows) console.log(`  ${row.what.padEnd(52)} ${digits(row.value).padStart(10)} ${row.unit.padEnd(3)} ${verdictOf(row)}`)
}

export function save(about: ReturnType<typeof machine>, sections: readonly Section[]): void {
  mkdirSync('bench-results', { recursive: true })
  writeFileSync('bench-results/latest.json', `${JSON.stringify({ at: new Date().toISOString(), machine: about, sections }, null, 2)}\n`)
}
