import { createAdaptorServer, type ServerType } from '@hono/node-server'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { PersonId } from '#governance/id.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { TestRemit } from '#tests/kit/remit.ts'
import { codeFor, cookieOf, send, signInWith } from './spec-page.ts'

describeOnEachDatabase('the live stream, over a real socket', (open) => {
  let remit: TestRemit
  let address = ''
  let server: ServerType
  beforeEach(async () => {
    remit = await startReadRemit(open)
    server = createAdaptorServer({ fetch: remit.hono.fetch })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const bound = server.address()
    address = typeof bound === 'object' && bound !== null ? `http://127.0.0.1:${bound.port}` : ''
  })
  afterEach(async () => {
    await remit.close()
    await new Promise((resolve) => server.close(resolve))
  })

  async function listen(cookie: string) {
    const leaving = new AbortController()
    const answer = await fetch(`${address}/api/stream`, {
      headers: { Cookie: cookie, 'Accept-Encoding': 'br, gzip' },
      signal: leaving.signal,
    })
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    const until = async (wanted: string): Promise<string> => {
      while (!text.includes(wanted)) {
        const part = await reader?.read()
        if (!part || part.done) return 'ended'
        text += part.value
      }
      return text
    }
    return { answer, until, leave: () => leaving.abort() }
  }
  const announceTo = (personId: string) =>
    remit.app.database.transaction((tx) => tx.announce({ topic: 'change', changeId: 'c1', personIds: [personId as PersonId] }))
  const count = (personId: string) => remit.app.live.countOf(personId as PersonId)

  it('tells a person what concerns her, and nobody else', async () => {
    const admin = await listen(cookieOf(await signInWith(remit, codeFor(remit, 'admin'))))
    const manager = await listen(cookieOf(await signInWith(remit, codeFor(remit, 'manager'))))
    expect(Object.fromEntries(admin.answer.headers)).toMatchObject({ 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    await announceTo('admin')
    expect(await admin.until('c1')).toContain('event: change\ndata: {"topic":"change","changeId":"c1"}\n\n')
    await announceTo('manager')
    expect((await manager.until('c1')).split('event:')).toHaveLength(2)
  })

  it('leaves nothing behind when the client goes away', async () => {
    const admin = await listen(cookieOf(await signInWith(remit, codeFor(remit, 'admin'))))
    expect(count('admin')).toBe(1)
    admin.leave()
    await expect.poll(() => count('admin')).toBe(0)
  })

  it('ends with the session', async () => {
    const cookie = cookieOf(await signInWith(remit, codeFor(remit, 'admin')))
    const admin = await listen(cookie)
    await send(remit.hono, '/api/auth/sign-out', { method: 'POST', body: {}, headers: { Cookie: cookie } })
    await announceTo('admin')
    expect(await admin.until('c1')).toBe('ended')
    expect(count('admin')).toBe(0)
  })

  it('ends when the server stops', async () => {
    const admin = await listen(cookieOf(await signInWith(remit, codeFor(remit, 'admin'))))
    await remit.app.live.close()
    expect(await admin.until('never said')).toBe('ended')
  })
})
