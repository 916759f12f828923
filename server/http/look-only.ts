import type { Database, Tx } from '../store/database.ts'

class Looked extends Error {
  override readonly name = 'Looked'
}

/** Runs in a transaction that is always rolled back: what it found counts, what it wrote to find it does not. */
export async function lookOnly<T>(database: Database, look: (tx: Tx) => Promise<T>): Promise<T> {
  const seen: T[] = []
  try {
    await database.transaction(async (tx) => {
      seen.push(await look(tx))
      throw new Looked()
    })
  } catch (error) {
    if (!(error instanceof Looked)) throw error
  }
  const [found] = seen
  if (seen.length === 0 || found === undefined) throw new Error('nothing was looked at')
  return found
}
