// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { detectTheme } from './theme.ts'

function given(facts: { native?: string; userAgent?: string; mediaDark: boolean }): void {
  if (facts.native) window.dingtalk = { platform: { getCurrentTheme: () => ({ name: facts.native ?? '' }) } }
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(facts.userAgent ?? 'Mozilla/5.0')
  vi.spyOn(window, 'matchMedia').mockReturnValue(Object.assign(new EventTarget(), { matches: facts.mediaDark }) as MediaQueryList)
}

beforeEach(() => {
  delete window.dingtalk
})
afterEach(() => {
  vi.restoreAllMocks()
})

it('believes the native object first', () => {
  given({ native: 'light', userAgent: 'DingTalk/7.6 colorScheme/dark', mediaDark: true })
  expect(detectTheme()).toBe('light')
})

it('then the user agent', () => {
  given({ userAgent: 'DingTalk/7.6 colorScheme/dark', mediaDark: false })
  expect(detectTheme()).toBe('dark')
})

it('then the media query', () => {
  given({ mediaDark: true })
  expect(detectTheme()).toBe('dark')
  given({ native: 'blue', mediaDark: false })
  expect(detectTheme()).toBe('light')
})
