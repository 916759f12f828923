import { newKey } from '#api/client.ts'

const open = new Map<string, string>()

/** The same intent keeps its key until it is settled: tapping again after a lost answer cannot act twice. */
export function keyOf(intent: string): string {
  const known = open.get(intent)
  if (known !== undefined) return known
  const made = newKey()
  open.set(intent, made)
  return made
}

export function settleIntent(intent: string): void {
  open.delete(intent)
}
