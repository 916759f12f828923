import { setTimeout as wait } from 'node:timers/promises'

export interface Row {
  readonly what: string
  readonly value: number
  /** Empty for a score, which has none. */
  readonly unit: 'ms' | 'kB' | '×' | '/s' | 'MB' | ''
  /** What it should be at most (or at least, for a rate); null where nothing is promised. */
  readonly budget: number | null
}

export interface Section {
  readonly name: string
  /** What one has to know to read the figures. */
  readonly note: string
  readonly rows: readonly Row[]
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** How long each call took, in ms. The first tenth warms up and does not count. The pause keeps to the rate that one person is held to. */
export async function timed(count: number, work: (at: number) => unknown, pauseMs = 0): Promise<number[]> {
  const times: number[] = []
  const warmUp = Math.ceil(count / 10)
  for (let at = -warmUp; at < count; at++) {
    const began = performance.now()
    await work(at < 0 ? at + count : at)
    if (at >= 0) times.push(performance.now() - began)
    if (pauseMs > 0) await wait(pauseMs)
  }
  return times
}

/** p50 and p99 of one thing. */
export const latencies = (what: string, times: readonly number[], budget: { p50?: number; p99?: number } = {}): Row[] => [
  { what: `${what}, p50`, value: median(times), unit: 'ms', budget: budget.p50 ?? null },
  { what: `${what}, p99`, value: quantile(times, 0.99), unit: 'ms', budget: budget.p99 ?? null },
]
