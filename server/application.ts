import type { Logger } from 'pino'
import type { Role } from '#governance/role.ts'
import type { Platform } from './dingtalk/platform.ts'
import type { Live } from './http/live.ts'
import type { Settings } from './settings.ts'
import type { Database } from './store/database.ts'
import type { Vault } from './vault.ts'

/** Everything the rooms of the server are given; made once in main.ts, or by a test. */
export interface App {
  readonly settings: Settings
  readonly database: Database
  readonly platform: Platform
  readonly live: Live
  /** Seals what the database keeps and nobody may read there. */
  readonly vault: Vault
  readonly logger: Logger
  /** The company's own roles, from the operator's file. */
  readonly ownRoles: readonly Role[]
  /** Tells the jobs that something waits in the outbox, after a commit. */
  readonly wakeJobs: () => void
}
