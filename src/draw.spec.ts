import { describe, expect, it } from 'vitest'
import type { Home } from '#contract/home.ts'
import { amy, home, person, sentChange } from '#tests/kit/page-facts.ts'
import { draw } from './draw.ts'

const chinese = { userAgent: 'DingTalk/7.6 language/zh-CN', acceptLanguage: 'zh-CN,zh;q=0.9' }
const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(2)>" onload="alert(3)'
const inboxOf = (waiting: Home['inbox']['waiting']): Home => ({ ...home, inbox: { ...home.inbox, waiting, waitingCount: waiting.length } })

describe('the first screen as the server draws it', () => {
  it('is the inbox, with its buttons and with links that lead on by themselves', async () => {
    const { html, locale } = await draw(inboxOf([sentChange]), chinese)
    expect(locale).toBe('zh-CN')
    for (const part of ['data-usable', '陈慧敏', '班次主管', '同意', 'href="#/changes/c-1"', 'href="#/domain"', 'router-link-active'])
      expect(html).toContain(part)
    // the page's policy allows no style in an attribute, and nothing here runs by itself
    expect(html).not.toMatch(/\sstyle=|<script|\son[a-z]+=/)
  })

  it('is text and nothing else, whatever people are called and write', async () => {
    const named = person('x', hostile, hostile)
    const subject = { ...sentChange.subject, reason: hostile }
    const { html } = await draw(inboxOf([{ ...sentChange, requester: named, beneficiary: named, subject }]), chinese)
    expect(html).toContain('&lt;/script&gt;')
    expect(html).not.toMatch(/<script|<img|\sonload="/)
  })

  it.each([
    ['her own choice', { ...home, locale: 'pt' as const }, chinese, 'pt'],
    ["the client's language", home, { ...chinese, userAgent: 'DingTalk/7.6 language/zh-HK' }, 'zh-HK'],
    ["the browser's languages", home, { userAgent: 'Mozilla/5.0', acceptLanguage: 'fr;q=0.9, en-GB;q=0.8' }, 'en'],
  ])('speaks %s', async (_name, of, said, locale) => {
    expect((await draw(of, said)).locale).toBe(locale)
  })

  it('mixes nothing of those who open it at once', async () => {
    const people = [amy, person('bo', 'Bo'), person('cy', 'Cy'), person('di', 'Di')]
    const locales = ['zh-CN', 'pt', 'en', 'zh-HK'] as const
    const homes = people.map((one, n): Home => ({
      ...inboxOf([{ ...sentChange, requester: one, beneficiary: one }]),
      person: one,
      locale: locales[n] ?? null,
    }))
    const alone: string[] = []
    for (const one of homes) alone.push((await draw(one, chinese)).html)
    const together = await Promise.all(homes.map(async (one) => (await draw(one, chinese)).html))
    expect(together).toEqual(alone)
    expect(new Set(together).size).toBe(people.length)
  })
})
