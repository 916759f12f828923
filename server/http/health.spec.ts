import { afterEach, beforeEach, expect, it } from 'vitest'
import { enqueue } from '#server/store/outbox.ts'
import { createApp } from '#server/app.ts'
import { handlers } from '#server/endpoints/handlers.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { startTestRemit, type TestRemit } from '#tests/kit/remit.ts'
import { entriesIn } from './spec-entries.ts'
import { send } from './spec-page.ts'

describeOnEachDatabase('health', (open) => {
  let remit: TestRemit
  beforeEach(async () => {
    remit = await startTestRemit(await open())
  })
  afterEach(() => remit.close())

  const ready = async (hono = remit.hono) => {
    const { status, code, headers } = await send(hono, '/readyz')
    return { status, code, retryAfter: headers.get('Retry-After') }
  }

  it('is good, and looking leaves no trace', async () => {
    const before = (await entriesIn(remit.app.database)).length
    expect((await send(remit.hono, '/healthz')).json).toEqual({ alive: true })
    expect(await ready()).toEqual({ status: 200, code: null, retryAfter: null })
    expect(await entriesIn(remit.app.database)).toHaveLength(before)
  })

  it('is not ready once a delivery waits for more than five minutes', async () => {
    const effect = { effectKey: 'e1', kind: 'notice', aggregate: 'a1', payload: {}, priority: 0, changeId: null, personId: null } as const
    await remit.app.database.transaction((tx) => enqueue(tx, effect))
    await remit.advance(4 * 60_000)
    expect((await ready()).status).toBe(200)
    await remit.advance(2 * 60_000)
    expect(await ready()).toEqual({ status: 503, code: 'not_ready', retryAfter: '5' })
  })

  it('is not ready when the database does not answer within a second, and stays alive', async () => {
    const silent = { ...remit.app.database, transaction: () => new Promise<never>(() => {}) }
    const hono = createApp({ ...remit.app, database: silent }, handlers)
    expect((await ready(hono)).status).toBe(503)
    expect((await send(hono, '/healthz')).status).toBe(200)
  })

  it('publishes the API to whoever asks', async () => {
    expect((await send(remit.hono, '/api/openapi.json')).json).toMatchObject({ openapi: '3.1.0', info: { title: 'Remit' } })
    const docs = await remit.hono.request('/api/docs')
    expect([docs.status, docs.headers.get('Content-Type')]).toEqual([200, 'text/html; charset=UTF-8'])
  })
})
