import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { Size } from '#mock/company/grow.ts'

const portText = z
  .string()
  .regex(/^\d{1,5}$/, 'is not a port')
  .transform(Number)
  .pipe(z.number().min(1, 'is not a port').max(65_535, 'is not a port'))

const environment = z.object({
  MOCK_DINGTALK_PORT: portText.default(5_190),
  DINGTALK_APP_KEY: z.string().min(1, 'is blank').optional(),
  DINGTALK_APP_SECRET: z.string().min(1, 'is blank').optional(),
  DINGTALK_AGENT_ID: z
    .string()
    .regex(/^\d{1,15}$/, 'is not a number')
    .optional(),
})

export interface SimulatorSettings {
  readonly port: number
  readonly appKey?: string
  readonly appSecret?: string
  readonly agentId?: string
}

/** The app that the simulator knows may be named as Remit's own settings name it. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): SimulatorSettings {
  const read = environment.safeParse(env)
  if (!read.success) throw new Error(read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('\n'))
  const { MOCK_DINGTALK_PORT: port, DINGTALK_APP_KEY: appKey, DINGTALK_APP_SECRET: appSecret, DINGTALK_AGENT_ID: agentId } = read.data
  return { port, ...(appKey && { appKey }), ...(appSecret && { appSecret }), ...(agentId && { agentId }) }
}

const count = (most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, 'is not a number')
    .transform(Number)
    .pipe(z.number().max(most, `is at most ${most}`))
    .optional()
const sizes = z.object({ people: count(100_000), departments: count(20_000) })

/** `--people 10000 --departments 5000`: how large the company is to be; null: as it is. Without departments, one for each twenty people. */
export function readSize(args: readonly string[]): Size | null {
  const options = { people: { type: 'string' }, departments: { type: 'string' } } as const
  const read = sizes.safeParse(parseArgs({ args: [...args], options, strict: false }).values)
  if (!read.success) throw new Error(read.error.issues.map((issue) => `--${issue.path.join('.')} ${issue.message}`).join('\n'))
  const { people, departments } = read.data
  if (people === undefined && departments === undefined) return null
  if (people === undefined) throw new Error('--departments needs --people')
  return { people, departments: departments ?? Math.ceil(people / 20) }
}
