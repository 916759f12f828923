// @vitest-environment happy-dom
import { PiniaColada, useQueryCache, type QueryCache } from '@pinia/colada'
import { createPinia, setActivePinia } from 'pinia'
import { createApp } from 'vue'
import { beforeEach, expect, it, vi } from 'vitest'
import { ScriptedBridge } from '#mock/container/scripted-bridge.ts'
import { home } from '#tests/kit/page-facts.ts'
import { beginSignIn } from './early-sign-in.ts'
import { useSessionStore } from './session-store.ts'
import { startSession } from './start-session.ts'

const bridge = new ScriptedBridge('7.0.44')
let asked: string[]
let cache: QueryCache
let answer: () => Response

const signIns = (): number => asked.filter((path) => path === '/api/auth/dingtalk').length

beforeEach(() => {
  asked = []
  answer = () => new Response(JSON.stringify(home))
  const pinia = createPinia()
  setActivePinia(pinia)
  const app = createApp({}).use(pinia).use(PiniaColada)
  cache = app.runWithContext(() => useQueryCache())
  bridge.script({ 'runtime.permission.requestAuthCode': Array.from({ length: 9 }, (_, n) => ({ ok: { code: `code-${n}` } })) })
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path)
    return Promise.resolve(answer())
  })
})

it('is taken by the page once, whether it is answered by then or not', async () => {
  beginSignIn()
  await vi.waitFor(() => expect(signIns()).toBe(1), 10_000)
  await startSession(cache)
  expect([signIns(), useSessionStore().phase]).toEqual([1, 'in'])
  await startSession(cache)
  expect(signIns()).toBe(2)
})

it('says why it was refused', async () => {
  const error = { code: 'person_left', causes: [], names: {}, fields: {}, requestId: 'r-1', retryAfterSeconds: null }
  answer = () => new Response(JSON.stringify({ error }), { status: 403 })
  beginSignIn()
  await startSession(cache)
  expect([signIns(), useSessionStore().phase]).toEqual([1, 'left'])
})

it('is none where the first screen’s data is on its way already', () => {
  window.__remitHome = Promise.resolve(answer())
  beginSignIn()
  expect(bridge.calls).toEqual([])
})

it('waits for the data that the page asks for, where a drawing was announced and did not come', async () => {
  document.documentElement.setAttribute('data-drawn', 'here')
  const place = document.createElement('div')
  place.id = 'app'
  document.body.replaceChildren(place)
  window.remitAskHome = () => {
    window.__remitHome = Promise.resolve(answer())
  }
  beginSignIn()
  await startSession(cache)
  expect([signIns(), useSessionStore().phase]).toEqual([0, 'in'])
  document.documentElement.removeAttribute('data-drawn')
})
