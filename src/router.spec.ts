// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { askBeforeLeaving, enterBackStack } from '#kit/back-stack.ts'
import { ScriptedBridge } from '#mock/container/scripted-bridge.ts'
import { createPageRouter } from './router.ts'

const bridge = new ScriptedBridge('7.6.6')
createPageRouter()
const stops: (() => void)[] = []

/** True when the page left the key to the client. */
const pressBack = (): boolean => document.dispatchEvent(new CustomEvent('backbutton', { cancelable: true }))
const closed = (): boolean => bridge.methods.includes('biz.navigation.close')

afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

it('closes what lies on top before anything else', () => {
  const close = vi.fn()
  stops.push(
    enterBackStack(close),
    askBeforeLeaving(() => Promise.resolve(true)),
  )
  expect([pressBack(), close.mock.calls.length]).toEqual([false, 1])
})

it('leaves the first page to the client when nothing would be lost', () => {
  expect(pressBack()).toBe(true)
})

it('asks before a filled-in form is left that nothing was open before, and leaves only after a yes', async () => {
  bridge.script({ 'biz.navigation.close': [{ ok: {} }] })
  const answers = [false, true]
  stops.push(askBeforeLeaving(() => Promise.resolve(answers.shift() ?? false)))
  expect(pressBack()).toBe(false)
  await flushPromises()
  expect([answers.length, closed()]).toEqual([1, false])
  expect(pressBack()).toBe(false)
  await vi.waitFor(() => expect(closed()).toBe(true))
})
