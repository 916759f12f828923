import { randomUUID } from 'node:crypto'
import { getSetting, holdSetting, setSetting } from './settings.ts'
import type { Tx } from './tx.ts'

/** What is read whole by nearly every request and seldom changes. */
export interface Kept<T> {
  /** As this transaction sees it, its own writes included. */
  read(tx: Tx): Promise<T>
  /** Nobody else changes it until the commit: what is judged about it stays true. Called before it is read. */
  hold(tx: Tx): Promise<void>
  /** Called by whoever has changed it: it has another name from here on. */
  rename(tx: Tx): Promise<void>
}

const versionsKept = 4

/**
 * Kept in memory for each version; `key` names the setting that holds it. A version is a random name that the writing transaction
 * gives, so that a version nobody committed is never met again.
 */
export function keptByVersion<T>(key: string, readNow: (tx: Tx) => Promise<T>): Kept<T> {
  const kept = new Map<string, T>()
  const versionIn = async (tx: Tx): Promise<string> => String((await getSetting(tx, key)) ?? '')
  return {
    async read(tx) {
      const version = await versionIn(tx)
      const known = kept.get(version)
      if (known !== undefined) return known
      const found = await readNow(tx)
      // Read after its version: under READ COMMITTED somebody may have committed between the two, and what she wrote has another name.
      if (version === '' || version !== (await versionIn(tx))) return found
      kept.set(version, found)
      for (const oldest of kept.keys()) if (kept.size > versionsKept) kept.delete(oldest)
      return found
    },
    hold: (tx) => holdSetting(tx, key, randomUUID()),
    rename: (tx) => setSetting(tx, key, randomUUID()),
  }
}
