import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { migrationsFolder, migrationsHash } from './migrations-folder.ts'

/**
 * An empty embedded database, migrated and dumped: from it a new one is ready in about a second instead of six.
 * Kept beside the packages, named after the migrations and the version that made it; never checked in.
 */
function templatePath(): string {
  const root = join(import.meta.dirname, '..', '..', 'node_modules')
  const { version } = JSON.parse(readFileSync(join(root, '@electric-sql', 'pglite', 'package.json'), 'utf8')) as { version: string }
  return join(root, '.cache', 'remit', `database-${version}-${migrationsHash()}.tar`)
}

export function readTemplate(): Blob | null {
  const path = templatePath()
  return existsSync(path) ? new Blob([readFileSync(path)]) : null
}

/** Builds it when it is not there yet. Of two that build at once the last one wins, with the same content. */
export async function buildTemplate(): Promise<Blob> {
  const before = readTemplate()
  if (before) return before
  const client = await PGlite.create()
  await migrate(drizzle({ client }), { migrationsFolder })
  const dump = await client.dumpDataDir('none')
  await client.close()
  const path = templatePath()
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.${process.pid}`, Buffer.from(await dump.arrayBuffer()))
  renameSync(`${path}.${process.pid}`, path)
  return dump
}
