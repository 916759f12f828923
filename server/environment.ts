import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'

const port = (fallback: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/, 'a port number between 0 and 65535')
    .transform(Number)
    .refine((value) => value <= 65_535, 'a port number between 0 and 65535')
    .default(fallback)

const webAddress = z.url({ protocol: /^https?$/, error: 'a complete address such as https://remit.example.com' })
const origin = webAddress.refine((text) => URL.parse(text)?.pathname === '/' && !/[?#]/.test(text), 'an address without a path')
const list = (fallback: string) =>
  z
    .string()
    .default(fallback)
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))

const network = /^([0-9a-fA-F.:]+)(?:\/(\d{1,3}))?$/
function isAddressOrNetwork(text: string): boolean {
  const [, address = '', prefix] = network.exec(text) ?? []
  const family = isIP(address)
  return family !== 0 && (prefix === undefined || Number(prefix) <= (family === 4 ? 32 : 128))
}

// What may stand in a frame-ancestors list; anything else could smuggle in another directive.
const frameSource = /^https:\/\/(\*\.)?[a-z0-9.-]+(:\d{1,5})?$/i

/** One entry for each variable that Remit reads; docs name the same ones in one table. */
export const environment = z.object({
  PORT: port(5180),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'an address or a host name to listen on')
    .default('127.0.0.1'),
  PUBLIC_URL: origin.optional(),
  PASSKEYS: z.enum(['0', '1'], '0 or 1').optional(),
  TRUST_PROXY: list('').refine(
    (entries) => entries.every(isAddressOrNetwork),
    'addresses or networks of the proxy, such as 10.0.0.5 or 10.0.0.0/8',
  ),
  DATA_DIR: z
    .string()
    .default('./data')
    .transform((path) => resolve(path)),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'an address such as postgres://user:password@host/database')
    .optional(),
  BACKUP_DIR: z
    .string()
    .transform((path) => resolve(path))
    .optional(),
  KEY_FILE: z
    .string()
    .transform((path) => resolve(path))
    .optional(),
  DINGTALK_CORP_ID: z
    .string()
    .regex(/^[\w-]{1,64}$/, 'the corp id from the developer console')
    .optional(),
  DINGTALK_APP_KEY: z
    .string()
    .regex(/^[\w-]{1,64}$/, 'the client id (app key) of the app')
    .optional(),
  DINGTALK_APP_SECRET: z.string().min(8, 'the client secret (app secret) of the app').optional(),
  DINGTALK_AGENT_ID: z
    .string()
    .regex(/^\d{1,20}$/, 'the agent id of the app, digits only')
    .optional(),
  DINGTALK_API_BASE: origin.optional(),
  DINGTALK_OAPI_BASE: origin.optional(),
  DINGTALK_CALLS_PER_SECOND: z
    .string()
    .regex(/^\d{1,4}$/, 'how many calls a second the edition allows for each API: 20 unless a package was bought')
    .transform(Number)
    .refine((value) => value >= 1, 'at least one call a second')
    .default(20),
  DINGTALK_JSAPI_DIGEST: z.enum(['sha256', 'sha1'], 'sha256 or sha1').default('sha256'),
  DINGTALK_FRAME_ORIGINS: list('https://*.dingtalk.com').refine(
    (entries) => entries.every((entry) => frameSource.test(entry)),
    'https origins that may frame Remit, such as https://*.dingtalk.com',
  ),
  DINGTALK_ROLE_GROUP: z.string().trim().min(1).max(20, 'the name of a role group, 20 characters at most').default('Remit'),
  DINGTALK_ATTENDANCE_OPERATOR: z
    .string()
    .regex(/^[^\s,]{1,64}$/, 'the userid of somebody who may manage attendance in DingTalk')
    .optional(),
  ATTENDANCE_READ_HOURS: z
    .string()
    .regex(/^\d{1,3}$/, 'how many hours lie between two readings of the attendance groups; 0: they are never read')
    .transform(Number)
    .default(24),
  MOCK_DINGTALK_PORT: port(5190),
  ALLOW_SIMULATED_ON_NETWORK: z.enum(['0', '1'], '0 or 1').default('0'),
  ROLES_FILE: z
    .string()
    .transform((path) => resolve(path))
    .optional(),
  LEAVE_PROCESS_CODE: z
    .string()
    .regex(/^[\w-]{1,64}$/, 'the process code of the leave form, as its address in the form designer shows it')
    .optional(),
  CALENDAR_FILE: z
    .string()
    .transform((path) => resolve(path))
    .optional(),
})

export type Environment = z.output<typeof environment>
