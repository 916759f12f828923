// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepClientText, keepTextSize, keepTheme, keptTextSize, keptTheme, textSizes } from './looks.ts'

const root = document.documentElement
const [, head = ''] = /<script>([^]*?)<\/script>/.exec(readFileSync('index.html', 'utf8')) ?? []

interface Given {
  readonly native?: string
  readonly userAgent?: string
  readonly mediaDark?: boolean
}

/** The page's head as a browser runs it, in a client that says this. */
function open({ native, userAgent = 'Mozilla/5.0', mediaDark = false }: Given = {}): void {
  const colour = document.createElement('meta')
  colour.name = 'theme-color'
  document.head.replaceChildren(colour)
  if (native) window.dingtalk = { platform: { getCurrentTheme: () => ({ name: native }) } }
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(userAgent)
  const asked = window.matchMedia('(prefers-color-scheme: dark)')
  vi.spyOn(asked, 'matches', 'get').mockReturnValue(mediaDark)
  vi.spyOn(window, 'matchMedia').mockReturnValue(asked)
  window.eval(head)
}

const theme = (): string | undefined => root.dataset['theme']
const colour = (): string | null | undefined => document.querySelector('meta[name="theme-color"]')?.getAttribute('content')

beforeEach(() => {
  delete window.dingtalk
  delete window.__remitLooks
  keepTheme(null)
  keepTextSize(null)
  document.cookie = 'remit-client-text=; Path=/; Max-Age=0'
  root.style.fontSize = ''
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe('light or dark before the first paint', () => {
  it('believes the client’s object first, then its user agent, then the browser', () => {
    open({ native: 'light', userAgent: 'DingTalk/7.6 colorScheme/dark', mediaDark: true })
    expect(theme()).toBe('light')
    delete window.dingtalk
    open({ userAgent: 'DingTalk/7.6 colorScheme/dark' })
    expect([theme(), colour()]).toEqual(['dark', '#111112'])
    open({ userAgent: 'DingTalk/7.6 colorScheme/light', mediaDark: true })
    expect([theme(), colour()]).toEqual(['light', '#f2f2f6'])
    open({ native: 'blue', mediaDark: true })
    expect(theme()).toBe('dark')
  })

  it('is what was chosen here, at once and on the next visit, until the client is followed again', () => {
    open({ native: 'dark' })
    keepTheme('light')
    expect([theme(), keptTheme()]).toEqual(['light', 'light'])
    open({ native: 'dark' })
    expect(theme()).toBe('light')
    keepTheme(null)
    expect([theme(), keptTheme()]).toEqual(['dark', null])
  })
})

describe('larger letters', () => {
  it.each(textSizes)('%d percent are kept on this device', (size) => {
    open()
    keepTextSize(size)
    expect(keptTextSize()).toBe(size)
    open()
    expect(root.style.fontSize).toBe(size === 100 ? '' : `${size}%`)
  })

  it('are the client’s where nothing was chosen, and never more than fits', () => {
    open()
    keepClientText(175)
    expect(root.style.fontSize).toBe('130%')
    keepTextSize(100)
    expect(root.style.fontSize).toBe('')
    keepTextSize(null)
    keepClientText(90)
    expect(root.style.fontSize).toBe('')
  })

  it('are left alone where the client enlarges the page itself', () => {
    open()
    vi.spyOn(window, 'getComputedStyle').mockReturnValue({ fontSize: '20.8px' } as CSSStyleDeclaration)
    keepClientText(130)
    expect(root.style.fontSize).toBe('')
  })

  it('cannot be made absurd by a cookie', () => {
    document.cookie = 'remit-text=900; Path=/'
    open()
    expect([root.style.fontSize, keptTextSize()]).toEqual(['', null])
  })
})
