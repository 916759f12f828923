// @vitest-environment happy-dom
import { useQueryCache } from '@pinia/colada'
import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { listenLive, readLiveEvent, staleKeys } from './live.ts'

describe('what the stream says', () => {
  it('passes over what it does not know', () => {
    expect(readLiveEvent('nonsense')).toBeNull()
    expect(readLiveEvent('{"topic":"weather"}')).toBeNull()
    expect(readLiveEvent('{"topic":"change","changeId":"c1"}')).toEqual({ topic: 'change', changeId: 'c1' })
  })

  it('reads the one change again, and the lists it stands in', () => {
    expect(staleKeys({ topic: 'change', changeId: 'c1' })).toEqual([['change', 'c1'], ['home'], ['inbox']])
    expect(staleKeys({ topic: 'change', changeId: null })).toContainEqual(['change'])
  })
})

class Stream extends EventTarget {
  static readonly CLOSED = 2
  static last: Stream
  readyState = 1
  constructor() {
    super()
    Stream.last = this
  }
  close(): void {
    this.readyState = Stream.CLOSED
  }
}

it('an empty key names everything that was read', async () => {
  const cache = useQueryCache(createPinia())
  cache.setQueryData(['members', '', 'Jun', ''], 1)
  cache.setQueryData(['home'], 2)
  expect(cache.getEntries({ key: [] }).map(({ key }) => key[0])).toEqual(['members', 'home'])
})

describe('hearing of changes', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('EventSource', Stream)
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('asks nobody while the stream is there', () => {
    const refresh = vi.fn()
    const stop = listenLive({ refresh, stream: true })
    Stream.last.dispatchEvent(new MessageEvent('change', { data: '{"topic":"me","changeId":null}' }))
    expect(refresh).toHaveBeenCalledTimes(1)
    expect(refresh).toHaveBeenCalledWith(expect.arrayContaining([['me']]))
    vi.advanceTimersByTime(60_000)
    expect(refresh).toHaveBeenCalledTimes(1)
    stop()
    expect(Stream.last.readyState).toBe(Stream.CLOSED)
  })

  it('asks every 15 s while the stream is broken, and catches up once when it is back', () => {
    const refresh = vi.fn()
    const stop = listenLive({ refresh, stream: true })
    Stream.last.dispatchEvent(new Event('error'))
    vi.advanceTimersByTime(30_000)
    expect(refresh).toHaveBeenCalledTimes(2)
    Stream.last.dispatchEvent(new Event('open'))
    expect(refresh).toHaveBeenCalledTimes(3)
    expect(refresh).toHaveBeenLastCalledWith([[]])
    vi.advanceTimersByTime(60_000)
    expect(refresh).toHaveBeenCalledTimes(3)
    stop()
  })

  it('asks where no stream is possible', () => {
    const refresh = vi.fn()
    const stop = listenLive({ refresh, stream: false })
    vi.advanceTimersByTime(15_000)
    expect(refresh).toHaveBeenCalledTimes(1)
    stop()
    vi.advanceTimersByTime(60_000)
    expect(refresh).toHaveBeenCalledTimes(1)
  })
})
