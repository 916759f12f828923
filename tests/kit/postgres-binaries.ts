import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const installed = '/usr/lib/postgresql'

/** Where `initdb` and `postgres` are, newest version first; null when there are none here. */
export function postgresBinaries(): string | null {
  const versions = existsSync(installed) ? readdirSync(installed).sort((a, b) => Number(b) - Number(a)) : []
  return versions.map((version) => join(installed, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb'))) ?? null
}

/** Why nothing is proved on PostgreSQL in this run; null when it is. */
export function whyNoPostgres(): string | null {
  if (process.env['REMIT_TEST_PG'] === 'off') return 'PostgreSQL switched off by REMIT_TEST_PG'
  return postgresBinaries() === null ? `PostgreSQL not found: no server binaries under ${installed}` : null
}
