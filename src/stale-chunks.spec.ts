// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { useResult } from '#kit/use-result.ts'
import { watchChunks } from './stale-chunks.ts'

const { current, clear } = useResult()
const lose = (): boolean => window.dispatchEvent(new Event('vite:preloadError', { cancelable: true }))

describe('code that does not come', () => {
  const reload = vi.fn<() => void>()
  beforeAll(watchChunks)
  beforeEach(() => {
    history.replaceState({}, '')
    vi.spyOn(location, 'reload').mockImplementation(reload)
  })
  afterEach(() => {
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
    reload.mockClear()
    clear()
  })

  it('is told where nobody answers; the page stays', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    lose()
    await vi.waitFor(() => expect(current.value?.tone).toBe('danger'))
    expect(reload).not.toHaveBeenCalled()
  })

  it('begins the page anew where somebody answers, once', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 404 })))
    lose()
    await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(1))
    lose()
    await vi.waitFor(() => expect(current.value?.tone).toBe('danger'))
    expect(reload).toHaveBeenCalledTimes(1)
  })
})

describe('a style sheet that does not come', () => {
  it('is asked for again', () => {
    vi.useFakeTimers()
    const link = document.createElement('link')
    link.href = 'https://remit.test/assets/page.css'
    link.rel = 'stylesheet'
    // happy-dom reads no style sheets: it says at once that this one did not come
    document.head.append(link)
    vi.advanceTimersByTime(5000)
    vi.useRealTimers()
    expect(link.isConnected).toBe(false)
    expect(document.head.querySelectorAll('link[href="https://remit.test/assets/page.css"]')).toHaveLength(1)
  })
})
