import { z } from 'zod'
import type { Declaration } from '#contract/declaration.ts'
import { endpoints } from '#contract/endpoints.ts'
import { refusalStatus, type RefusalCode } from '#contract/refusal.ts'
import { routes, streamPath, type EndpointName } from '#contract/routes.ts'
import { isUnsafe, takesKey } from './writes.ts'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
type JsonObject = { readonly [key: string]: Json }

/** JSON text and back: what is published is exactly what a reader will parse. */
const plain = (value: unknown): JsonObject => JSON.parse(JSON.stringify(value))

function schemaOf(schema: z.ZodType): JsonObject {
  const { $schema: _, ...rest } = plain(z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12', unrepresentable: 'any' }))
  return rest
}

const everywhere: readonly RefusalCode[] = ['bad_input', 'too_many_requests', 'fault']
const whenSignedIn: readonly RefusalCode[] = ['not_signed_in', 'person_mismatch']
const whenUnsafe: readonly RefusalCode[] = ['foreign_origin', 'payload_too_large']
const whenKeyed: readonly RefusalCode[] = ['idempotency_key_missing', 'idempotency_key_reused', 'request_in_flight']

/** Everything that this endpoint may say no with: what it declares, and what stands before it. */
export function refusalsOf(name: EndpointName): readonly RefusalCode[] {
  const declared: readonly RefusalCode[] = endpoints[name].refusals
  return [
    ...new Set([
      ...declared,
      ...everywhere,
      ...(name === 'signIn' ? [] : whenSignedIn),
      ...(isUnsafe(name) ? whenUnsafe : []),
      ...(takesKey(name) ? whenKeyed : []),
    ]),
  ]
}

function refusalResponses(name: EndpointName): JsonObject {
  const codes = refusalsOf(name)
  const statuses = [...new Set(codes.map((code) => refusalStatus[code]))]
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } }
  return Object.fromEntries(
    statuses.map((status) => [String(status), { description: codes.filter((code) => refusalStatus[code] === status).join(', '), content }]),
  )
}

function header(name: string, required: boolean, description: string): Json {
  return { name, in: 'header', required, description, schema: { type: 'string' } }
}

function headerParameters(name: EndpointName): Json[] {
  return [
    ...(isUnsafe(name) ? [header('X-Remit', true, 'Always 1; a foreign page cannot send it')] : []),
    ...(takesKey(name) ? [header('Idempotency-Key', true, 'The same key and body get the same answer for 24 hours')] : []),
    ...(name === 'signIn' ? [] : [header('X-Remit-Person', false, 'Whom the caller believes to be; somebody else is answered 409')]),
  ]
}

/** Path names and, for GET, the query, out of the one declared input; the rest is the body. */
function inputOf(name: EndpointName): { readonly parameters: Json[]; readonly requestBody?: Json } {
  const { method, path } = routes[name]
  const { properties = {}, required = [], ...shape } = schemaOf(endpoints[name].input)
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, part = '']) => part)
  const needed = Array.isArray(required) ? required : []
  const fields = Object.entries(plain(properties))
  const parameters = fields
    .filter(([field]) => method === 'GET' || inPath.includes(field))
    .map(([field, schema]): Json => ({
      name: field,
      in: inPath.includes(field) ? 'path' : 'query',
      required: needed.includes(field),
      schema,
    }))
  if (method === 'GET') return { parameters }
  const left = fields.filter(([field]) => !inPath.includes(field))
  const schema = { ...shape, properties: Object.fromEntries(left), required: needed.filter((field) => !inPath.includes(String(field))) }
  return { parameters, requestBody: { required: left.length > 0, content: { 'application/json': { schema } } } }
}

function operation(name: EndpointName): JsonObject {
  const { summary, allowed, output }: Declaration = endpoints[name]
  const { parameters, ...rest } = inputOf(name)
  return {
    operationId: name,
    summary,
    description: `Allowed: ${allowed}.`,
    'x-refusals': refusalsOf(name),
    security: allowed === 'anyone' ? [] : [{ session: [] }, { bearer: [] }],
    parameters: [...parameters, ...headerParameters(name)],
    ...rest,
    responses: {
      '200': { description: 'Done', content: { 'application/json': { schema: schemaOf(output) } } },
      ...refusalResponses(name),
    },
  }
}

const refusalSchema: JsonObject = schemaOf(
  z.strictObject({
    error: z.strictObject({
      code: z.enum(Object.keys(refusalStatus)),
      causes: z.array(z.looseObject({ code: z.string() })),
      names: z.record(z.string(), z.string()),
      fields: z.record(z.string(), z.string()),
      requestId: z.string(),
      retryAfterSeconds: z.int().min(0).nullable(),
    }),
  }),
)

function streamOperation(): JsonObject {
  return {
    get: {
      operationId: 'stream',
      summary: 'What changed for me, as it happens: events named change, each with a topic',
      'x-refusals': ['not_signed_in', 'too_many_requests'],
      security: [{ session: [] }, { bearer: [] }],
      responses: { '200': { description: 'The stream', content: { 'text/event-stream': { schema: { type: 'string' } } } } },
    },
  }
}

const published = (name: EndpointName): string => routes[name].path.replace(/:(\w+)/g, '{$1}')

/** OpenAPI 3.1 out of the contract's table: nothing in it is written twice. */
export function openApiDocument(publicUrl: string, cookieName: string): JsonObject {
  const names = Object.keys(routes) as EndpointName[]
  const paths = [...new Set(names.map(published))].map((path): [string, Json] => {
    const here = names.filter((name) => published(name) === path)
    return [path, Object.fromEntries(here.map((name) => [routes[name].method.toLowerCase(), operation(name)]))]
  })
  return {
    openapi: '3.1.0',
    info: { title: 'Remit', version: '1', description: 'Who may do what, where, until when, because of whom.' },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: publicUrl }],
    paths: { ...Object.fromEntries(paths), [streamPath]: streamOperation() },
    components: {
      schemas: { Refusal: refusalSchema },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: cookieName }, bearer: { type: 'http', scheme: 'bearer' } },
    },
  }
}
