import type { PersonId } from '#governance/id.ts'
import { decisionTimes } from '../store/changes.ts'
import type { Lens } from './lens.ts'

/** With fewer earlier decisions than this the usual time is unknown, and said to be. */
const fewest = 3

/** The median of how long these approvers usually take, or null: unknown is a value, zero is not its stand-in. */
export async function usualWaitOf(lens: Lens, approverIds: readonly PersonId[]): Promise<{ minutes: number; sample: number } | null> {
  const times: number[] = []
  for (const id of approverIds) times.push(...(await decisionTimes(lens.tx, id)))
  if (times.length < fewest) return null
  const sorted = [...times].sort((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0
  return { minutes: Math.max(1, Math.round(middle / 60_000)), sample: sorted.length }
}
