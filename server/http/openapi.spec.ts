import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { endpoints } from '#contract/endpoints.ts'
import { refusalStatus } from '#contract/refusal.ts'
import { routes } from '#contract/routes.ts'
import { openApiDocument, refusalsOf } from './openapi.ts'
import { openApiPage } from './openapi-page.ts'

/** The rules of OpenAPI 3.1 that this document makes use of; nothing beyond them may appear. */
const strict = { unevaluatedProperties: false, type: 'object' }
const schemaObject = { $ref: 'https://json-schema.org/draft/2020-12/schema' }
const media = { ...strict, required: ['schema'], properties: { schema: schemaObject } }
const content = { type: 'object', minProperties: 1, additionalProperties: media }
const parameter = {
  ...strict,
  required: ['name', 'in', 'schema'],
  properties: {
    name: { type: 'string', minLength: 1 },
    in: { enum: ['path', 'query', 'header'] },
    required: { type: 'boolean' },
    description: { type: 'string' },
    schema: schemaObject,
  },
  anyOf: [
    { properties: { in: { enum: ['query', 'header'] } } },
    { required: ['required'], properties: { in: { const: 'path' }, required: { const: true } } },
  ],
}
const operation = {
  ...strict,
  required: ['operationId', 'summary', 'responses'],
  properties: {
    operationId: { type: 'string', pattern: '^[a-z][A-Za-z]+$' },
    summary: { type: 'string', minLength: 10 },
    description: { type: 'string' },
    security: { type: 'array', items: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } } },
    parameters: { type: 'array', items: parameter },
    requestBody: { ...strict, required: ['content'], properties: { required: { type: 'boolean' }, content } },
    responses: {
      type: 'object',
      minProperties: 1,
      propertyNames: { pattern: '^[1-5][0-9]{2}$' },
      additionalProperties: {
        ...strict,
        required: ['description'],
        properties: { description: { type: 'string', minLength: 1 }, content },
      },
    },
  },
  patternProperties: { '^x-': true },
}
const openApi31 = {
  ...strict,
  required: ['openapi', 'info', 'paths'],
  properties: {
    openapi: { type: 'string', pattern: '^3\\.1\\.\\d+$' },
    info: {
      ...strict,
      required: ['title', 'version'],
      properties: { title: { type: 'string' }, version: { type: 'string' }, description: { type: 'string' } },
    },
    jsonSchemaDialect: { type: 'string' },
    servers: { type: 'array', items: { ...strict, required: ['url'], properties: { url: { type: 'string', format: 'uri-reference' } } } },
    paths: {
      type: 'object',
      propertyNames: { pattern: '^/' },
      additionalProperties: { ...strict, properties: { get: operation, post: operation, put: operation } },
    },
    components: {
      ...strict,
      properties: {
        schemas: { type: 'object', additionalProperties: schemaObject },
        securitySchemes: {
          type: 'object',
          additionalProperties: { type: 'object', required: ['type'], properties: { type: { enum: ['apiKey', 'http'] } } },
        },
      },
    },
  },
}

const document = openApiDocument('https://remit.example.com', '__Host-remit')
type Operation = {
  operationId: string
  parameters?: { name: string; in: string }[]
  requestBody?: { content: unknown }
  responses: Record<string, { content: Record<string, { schema: object }> }>
}
const paths: Record<string, Record<string, Operation>> = JSON.parse(JSON.stringify(document)).paths
const operations = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, at]) => ({ path, method, at })))
const named = (name: string) => operations.find(({ at }) => at.operationId === name)?.at

describe('the OpenAPI document', () => {
  it('keeps the rules of OpenAPI 3.1, and the check can fail', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false })
    const valid = ajv.compile(openApi31)
    valid(document)
    expect(valid.errors).toBeNull()
    expect(valid({ ...document, openapi: '3.0.0' })).toBe(false)
    expect(valid({ ...document, paths: { '/x': { get: { operationId: 'x', summary: 'long enough', responses: { '200': {} } } } } })).toBe(
      false,
    )
  })

  it('has every endpoint of the contract once, under its method and path, and the stream', () => {
    const expected = Object.entries(routes).map(
      ([name, { method, path }]) => `${name} ${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`,
    )
    expect(operations.map(({ path, method, at }) => `${at.operationId} ${method} ${path}`).sort()).toEqual(
      [...expected, 'stream get /api/stream'].sort(),
    )
  })

  it('declares exactly the names that stand in each path', () => {
    for (const { path, at } of operations) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      expect((at.parameters ?? []).filter((one) => one.in === 'path').map((one) => one.name)).toEqual(inPath)
    }
  })

  it('lists every refusal with its status, the declared ones and the ones in front of the endpoint', () => {
    const decide = named('decideChange')
    expect(Object.keys(decide?.responses ?? {})).toEqual(['200', '400', '401', '403', '404', '409', '413', '422', '429', '500'])
    for (const name of Object.keys(endpoints) as (keyof typeof endpoints)[]) {
      const statuses = new Set(refusalsOf(name).map((code) => String(refusalStatus[code])))
      expect(new Set(Object.keys(named(name)?.responses ?? {}))).toEqual(new Set(['200', ...statuses]))
    }
  })

  it('asks for a key where a repetition would act twice, and nowhere else', () => {
    const keyed = operations
      .filter(({ at }) => at.parameters?.some((one) => one.name === 'Idempotency-Key'))
      .map(({ at }) => at.operationId)
    expect(keyed.sort()).toEqual(
      [
        'acceptOffer',
        'addMember',
        'askRecovery',
        'changeDepartment',
        'changeMember',
        'decideChange',
        'decideSeveral',
        'dropOffer',
        'editChange',
        'endCover',
        'endException',
        'handOn',
        'makeOffer',
        'moveMember',
        'restoreAttendanceRule',
        'nameCover',
        'actOnSeveral',
        'openDomain',
        'proveException',
        'removeFactor',
        'reportFault',
        'revokeGrant',
        'sendAsk',
        'sendAskFor',
        'sendHandOver',
        'sendRoutedAct',
        'setLeaveCover',
        'setLocale',
        'setWorkingDay',
        'startSync',
        'stopRecovery',
        'takeBackSeveral',
        'undoChange',
        'undoSeveral',
        'withdrawChange',
        'writeMessage',
      ].sort(),
    )
  })

  it('describes answers that a validator can use', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false })
    const schema = named('setLocale')?.responses['200']?.content['application/json']?.schema ?? {}
    const valid = ajv.compile(schema)
    expect(valid({ locale: 'pt' })).toBe(true)
    expect(valid({ locale: 'de' })).toBe(false)
    expect(valid({ locale: 'pt', more: 1 })).toBe(false)
  })
})

describe('the page about the API', () => {
  it('lists every endpoint, without any script', () => {
    const page = openApiPage()
    for (const name of Object.keys(routes)) expect(page).toContain(`id="${name}"`)
    expect(page).not.toMatch(/<script|\sstyle=|\son\w+=/)
  })
})
