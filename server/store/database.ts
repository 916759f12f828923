import { openEmbedded } from './embedded-database.ts'
import { openPostgres } from './postgres-database.ts'
import type { Database } from './tx.ts'

export type { Announcement, Database, Tx } from './tx.ts'

export type DatabaseOptions = { readonly logKey: Buffer } & (
  | { readonly kind: 'embedded'; /** null: in memory. */ readonly dataDir: string | null }
  | { readonly kind: 'postgres'; readonly url: string }
)

/** Opens and migrates. Embedded: throws `DataDirectoryInUse` when another process has the directory. */
export function openDatabase(options: DatabaseOptions): Promise<Database> {
  return options.kind === 'embedded' ? openEmbedded(options.dataDir, options.logKey) : openPostgres(options.url, options.logKey)
}
