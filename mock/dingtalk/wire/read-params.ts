import type { Context } from 'hono'
import { Params } from './params.ts'
import { refuse } from './refusals.ts'
import type { Route, SimulatorEnv } from './route.ts'

/** Query and body together; the body wins. The token in the query is no parameter of the call. */
export async function readParams(c: Context<SimulatorEnv>, route: Route): Promise<Params> {
  const { access_token: _token, ...query } = c.req.query()
  if (route.verb === 'GET') return new Params(query)
  return new Params({ ...query, ...bodyFields(c.req.header('content-type') ?? '', await c.req.text()) })
}

function bodyFields(contentType: string, body: string): Readonly<Record<string, unknown>> {
  if (body.trim() === '') return {}
  if (/^application\/x-www-form-urlencoded/i.test(contentType)) return Object.fromEntries(new URLSearchParams(body))
  if (!/^application\/json/i.test(contentType)) throw refuse(43004, contentType)
  const value = parsed(body)
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw refuse(43008)
  return { ...value }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw refuse(43008)
  }
}
