// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { detectClient, entryUrl } from './client.ts'

const android = 'Mozilla/5.0 (Linux; Android 12; NOH-AN00) AppleWebKit/537.36 Chrome/100.0.4896.58 Mobile Safari/537.36 DingTalk/7.6.6'
const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 DingTalk/7.8.1'
const harmony = 'Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 Chrome/114.0.0.0 ArkWeb/4.1 Mobile DingTalk/7.6.0'
const desktop =
  'Mozilla/5.0 (Windows NT 10.0; WOW64) AppleWebKit/537.36 Chrome/108.0.5359.215 Safari/537.36 dingtalk-win/1.0.0 DingTalk(7.6.45)'

function browserSays(userAgent: string): void {
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(userAgent)
}

afterEach(() => {
  vi.restoreAllMocks()
  window.name = ''
  delete window.dingtalk
  Reflect.deleteProperty(window, '__remitEntryUrl')
})

describe('where the page runs', () => {
  it.each([
    ['android', android],
    ['ios', iphone],
    ['harmony', harmony],
  ])('finds %s by its user agent', (platform, userAgent) => {
    browserSays(userAgent)
    expect(detectClient()).toEqual({ inside: true, platform, phone: true })
  })

  it('takes a desktop for DingTalk only with a container', () => {
    browserSays(desktop)
    expect(detectClient()).toEqual({ inside: false, platform: 'none', phone: false })
    window.name = '{"hostOrigin":"https://im.dingtalk.com","containerId":"c1"}'
    expect(detectClient()).toEqual({ inside: true, platform: 'pc', phone: false })
    window.name = 'another page'
    expect(detectClient().inside).toBe(false)
    window.dingtalk = { platform: { invokeAPI: () => undefined } }
    expect(detectClient().platform).toBe('pc')
  })
})

describe('the address to sign', () => {
  it('is the one of the document load, without its hash', () => {
    Object.assign(window, { __remitEntryUrl: 'https://remit.example/?corpid=c#/inbox' })
    expect(entryUrl()).toBe('https://remit.example/?corpid=c')
  })

  it('falls back to the current address', () => {
    expect(entryUrl()).toBe(location.href.split('#')[0])
  })
})
