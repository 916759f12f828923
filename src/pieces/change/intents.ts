import { newKey } from '#api/client.ts'
import { Offline } from '#api/failures.ts'

const open = new Map<string, string>()

/** The same intent keeps its key until it is settled. */
function keyOf(intent: string): string {
  const known = open.get(intent)
  if (known !== undefined) return known
  const made = newKey()
  open.set(intent, made)
  return made
}

/** Sends under the intent's key: tapping again after a lost answer cannot act twice, because whether that one took place is not known. */
export async function underIntent<T>(intent: string, send: (key: string) => Promise<T>): Promise<T> {
  try {
    const answer = await send(keyOf(intent))
    open.delete(intent)
    return answer
  } catch (failure) {
    if (!(failure instanceof Offline)) open.delete(intent)
    throw failure
  }
}
