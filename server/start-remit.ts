import type { AddressInfo } from 'node:net'
import { serve, type ServerType } from '@hono/node-server'
import pino from 'pino'
import { createApp } from './app.ts'
import type { App } from './application.ts'
import { bringRoles, readOwnRoles } from './bring-roles.ts'
import { bringCalendar, readCalendarFile } from './calendar/bring-calendar.ts'
import { checkLog } from './check-log.ts'
import { createWirePlatform } from './dingtalk/create-wire-platform.ts'
import { handlers } from './endpoints/handlers.ts'
import { createLogger } from './http/create-logger.ts'
import { createLive } from './http/live.ts'
import { startJobs, type Jobs } from './jobs/start.ts'
import { readKeys } from './keys.ts'
import { readSettings, type Settings } from './settings.ts'
import { agreeOnTime } from './simulator-time.ts'
import { openDatabase } from './store/database.ts'
import { createVault } from './vault.ts'

export interface Running {
  readonly address: string
  readonly simulated: boolean
  readonly app: App
  /** Takes no more calls, ends what is under way, closes the database. */
  stop(): Promise<void>
}

function listen(fetch: Parameters<typeof serve>[0]['fetch'], { host, port }: Settings): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: host, port }, () => resolve(server))
    server.once('error', reject)
  })
}

function closed(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })
}

/** Where a person opens it: the public address, or with the simulated platform the port that it really got. */
function addressOf(server: ServerType, { publicUrl, simulated, host }: Settings): string {
  const bound: AddressInfo | string | null = server.address()
  if (!simulated || bound === null || typeof bound === 'string') return publicUrl
  return `http://${host.includes(':') ? `[${host}]` : host}:${bound.port}`
}

export async function startRemit(env: NodeJS.ProcessEnv): Promise<Running> {
  const settings = readSettings(env)
  const keys = readKeys(settings.keyFile, settings.dataDir)
  const ownRoles = readOwnRoles(settings.rolesFile)
  const calendar = readCalendarFile(settings.calendarFile)
  const platform = createWirePlatform(settings)
  // Standard output says one thing, that Remit is ready; everything else is a log line on standard error.
  const logger = createLogger(pino.destination(2))
  const place =
    settings.databaseUrl === null
      ? ({ kind: 'embedded', dataDir: settings.dataDir } as const)
      : ({ kind: 'postgres', url: settings.databaseUrl } as const)
  const database = await openDatabase({ ...place, logKey: keys.logKey })
  const live = await createLive(database)
  let jobs: Jobs | null = null
  const vault = createVault(keys.vaultKey)
  const app: App = { settings, database, platform, live, vault, logger, ownRoles, wakeJobs: () => jobs?.wake() }
  try {
    await checkLog(database)
    // Before the first entry: the log's own time never goes back.
    await agreeOnTime(app)
    await database.transaction(async (tx) => {
      await bringRoles(tx, ownRoles)
      await bringCalendar(tx, calendar)
    })
    const server = await listen(createApp(app, handlers).fetch, settings)
    jobs = startJobs(app)
    const stop = async () => {
      const quiet = closed(server)
      await live.close()
      await quiet
      await jobs?.stop()
      await database.close()
    }
    return { address: addressOf(server, settings), simulated: settings.simulated, app, stop }
  } catch (error) {
    await live.close()
    await database.close()
    throw error
  }
}
