// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { attachSession, callOnce } from './call.ts'

it('tells whoever listens later what was answered before', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{}')))
  const heard: string[] = []
  const port = {
    headers: () => ({}),
    spoken: () => ({ signIns: 0, personId: null }),
    renew: () => Promise.resolve(false),
    onAnswer: (name: string) => void heard.push(name),
  }
  await callOnce('signIn', { code: 'code', pageUrl: 'https://remit.example/' })
  attachSession(port)
  attachSession(port)
  expect(heard).toEqual(['signIn'])
})
