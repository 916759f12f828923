import type { z } from 'zod'
import { credentialsFrom, simulatorCorpId, simulatorLeaveProcess } from './credentials.ts'
import { environment, type Environment } from './environment.ts'
import { isLoopback } from './loopback.ts'
import { relyingPartyOf, type RelyingParty } from './relying-party.ts'

/** What an operator may decide, checked once at start. */
export interface Settings {
  readonly port: number
  readonly host: string
  /** Origin that people's clients open, without a slash at its end. */
  readonly publicUrl: string
  /** For whom passkeys are made; null: none are offered. */
  readonly relyingParty: RelyingParty | null
  /** Addresses or networks of the proxy in front, whose forwarding headers are believed; empty: nobody's. */
  readonly trustProxy: readonly string[]
  readonly dataDir: string
  /** null: the embedded database in `dataDir`. */
  readonly databaseUrl: string | null
  readonly keyFile: string
  /** Where the embedded database is copied every hour; null: nowhere. */
  readonly backupDir: string | null
  readonly corpId: string
  readonly appKey: string
  readonly appSecret: string
  readonly agentId: string
  readonly apiBase: string
  readonly oapiBase: string
  /** For each API of the platform. */
  readonly callsPerSecond: number
  readonly jsapiDigest: 'sha256' | 'sha1'
  readonly frameOrigins: readonly string[]
  /** Group of the label roles that mirror grants. */
  readonly roleGroup: string
  /** JSON file with the company's own roles. */
  readonly rolesFile: string | null
  /** JSON file with the company's working hours and days off. */
  readonly calendarFile: string | null
  /** The platform's own approval process in which people ask for leave; null: none is read. */
  readonly leaveProcessCode: string | null
  /** Who the platform is told looks after attendance; null: its first main administrator. */
  readonly attendanceOperator: string | null
  /** Each reading costs counted calls; null: the attendance groups are never read. */
  readonly attendanceReadHours: number | null
  /** The platform behind this is the simulated one; every page says so. */
  readonly simulated: boolean
  /** Where the simulated platform answers; null with a real one. */
  readonly simulatorOrigin: string | null
}

/** Start is refused; the message is for the operator, one line for each setting. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

function fail(lines: readonly string[]): never {
  throw new SettingsError(lines.join('\n'))
}

function parsed(env: NodeJS.ProcessEnv): Environment {
  // An empty value in a unit file or a compose file means: not set.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const result = environment.safeParse(given)
  if (result.success) return result.data
  return fail(result.error.issues.map((issue: z.core.$ZodIssue) => `${issue.path.join('.')}: ${issue.message}`))
}

function originOf(name: string, address: string, problems: string[]): URL {
  const url = new URL(address)
  if (!isLoopback(url.hostname) && url.protocol === 'http:')
    problems.push(`${name}: ${address} must use https unless it is on this machine`)
  return url
}

export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const given = parsed(env)
  const problems: string[] = []
  const { credentials, problem } = credentialsFrom(given)
  if (problem) problems.push(problem)
  const simulated = credentials.corpId === simulatorCorpId
  const simulatorUrl = `http://127.0.0.1:${given.MOCK_DINGTALK_PORT}`
  const apiBase = given.DINGTALK_API_BASE ?? (simulated ? simulatorUrl : 'https://api.dingtalk.com')
  const oapiBase = given.DINGTALK_OAPI_BASE ?? (simulated ? simulatorUrl : 'https://oapi.dingtalk.com')
  const bases = [originOf('DINGTALK_API_BASE', apiBase, problems), originOf('DINGTALK_OAPI_BASE', oapiBase, problems)]
  if (credentials.demo && !bases.every((base) => isLoopback(base.hostname))) {
    problems.push('DINGTALK_API_BASE, DINGTALK_OAPI_BASE: the demo credentials work against the simulator on this machine only')
  }
  if (simulated && !isLoopback(given.HOST) && given.ALLOW_SIMULATED_ON_NETWORK !== '1') {
    problems.push(
      'HOST: with the simulated platform anybody may be anybody, so only this machine is served; ALLOW_SIMULATED_ON_NETWORK=1 overrides',
    )
  }
  const publicUrl = given.PUBLIC_URL ?? `http://${given.HOST.includes(':') ? `[${given.HOST}]` : given.HOST}:${given.PORT}`
  if (!simulated) originOf('PUBLIC_URL', publicUrl, problems)
  const relyingParty = given.PASSKEYS === '0' ? null : relyingPartyOf(publicUrl)
  if (given.PASSKEYS === '1' && relyingParty === null)
    problems.push(`PASSKEYS: passkeys need a host's name and https, which PUBLIC_URL ${publicUrl} is not`)
  if (problems.length) fail(problems)
  const { corpId, appKey, appSecret, agentId } = credentials
  return {
    ...plainSettings(given),
    leaveProcessCode: given.LEAVE_PROCESS_CODE ?? (simulated ? simulatorLeaveProcess : null),
    publicUrl: new URL(publicUrl).origin,
    relyingParty,
    corpId,
    appKey,
    appSecret,
    agentId,
    apiBase,
    oapiBase,
    simulated,
    simulatorOrigin: simulated ? new URL(oapiBase).origin : null,
  }
}

/** The settings that need nothing but their own value. */
function plainSettings(given: Environment) {
  return {
    port: given.PORT,
    host: given.HOST,
    trustProxy: given.TRUST_PROXY,
    dataDir: given.DATA_DIR,
    databaseUrl: given.DATABASE_URL ?? null,
    keyFile: given.KEY_FILE ?? `${given.DATA_DIR}.key`,
    callsPerSecond: given.DINGTALK_CALLS_PER_SECOND,
    backupDir: given.BACKUP_DIR ?? null,
    jsapiDigest: given.DINGTALK_JSAPI_DIGEST,
    frameOrigins: given.DINGTALK_FRAME_ORIGINS,
    roleGroup: given.DINGTALK_ROLE_GROUP,
    rolesFile: given.ROLES_FILE ?? null,
    calendarFile: given.CALENDAR_FILE ?? null,
    attendanceOperator: given.DINGTALK_ATTENDANCE_OPERATOR ?? null,
    attendanceReadHours: given.ATTENDANCE_READ_HOURS === 0 ? null : given.ATTENDANCE_READ_HOURS,
  }
}
