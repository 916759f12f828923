import type { z } from 'zod'
import { endpoints, type Parsed } from '#contract/endpoints.ts'
import { routes, type EndpointName } from '#contract/routes.ts'
import { no, type No } from './answer-refusal.ts'
import type { HttpContext } from './http-env.ts'
import { readBody } from './read-body.ts'

export type Input<K extends EndpointName> = { readonly value: Parsed<K>; readonly raw: string } | { readonly no: No }

type Bag = Readonly<Record<string, unknown>>
type Gathered = { readonly bag: Bag; readonly raw: string } | { readonly no: No }

/** Names the field and what is wrong with it, never the value that was sent. */
function fieldsOf(issues: readonly z.core.$ZodIssue[]): Record<string, string> {
  const fields = issues.flatMap((issue): [string, string][] => {
    const path = issue.path.join('.')
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [[path, key].filter(Boolean).join('.').slice(0, 100), 'unknown'])
    return [[path || 'body', issue.code === 'custom' ? issue.message : issue.code]]
  })
  return Object.fromEntries(fields)
}

/** The same table, seen so that an endpoint's name leads to the type that its schema makes. */
const table: { readonly [K in EndpointName]: { readonly input: z.ZodType<Parsed<K>> } } = endpoints

/** A name may come once and from one place: what a proxy reads must be what we read. */
function joined(parts: readonly Bag[], raw: string): Gathered {
  const names = parts.flatMap((part) => Object.keys(part))
  const twice = names.filter((name, at) => names.indexOf(name) !== at)
  if (twice.length) return { no: no('bad_input', { fields: Object.fromEntries(twice.map((name) => [name.slice(0, 100), 'twice'])) }) }
  return { bag: Object.assign({}, ...parts), raw }
}

function queryParts(c: HttpContext): Bag[] {
  return Object.entries(c.req.queries()).flatMap(([name, values]) => values.map((value) => ({ [name]: value })))
}

async function gather(c: HttpContext, method: string): Promise<Gathered> {
  const path: Bag = c.req.param()
  if (method === 'GET') return joined([path, ...queryParts(c)], '')
  const body = await readBody(c)
  if ('no' in body) return body
  const { value, text } = body
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { no: no('bad_input', { fields: { body: 'invalid_type' } }) }
  return joined([path, ...queryParts(c), { ...value }], text)
}

/** Path, query and body against the declared input; anything undeclared is refused (R24). */
export async function readInput<K extends EndpointName>(c: HttpContext, name: K): Promise<Input<K>> {
  const gathered = await gather(c, routes[name].method)
  if ('no' in gathered) return gathered
  const result = table[name].input.safeParse(gathered.bag)
  if (!result.success) return { no: no('bad_input', { fields: fieldsOf(result.error.issues) }) }
  return { value: result.data, raw: gathered.raw }
}
