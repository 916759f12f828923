import { describe, expect, it } from 'vitest'
import { toldKinds } from '#governance/change/routed-kinds.ts'
import { deliveryReasons } from '#words/delivery-reasons.ts'
import { composeNotDone, type NotDoneFacts } from './compose-not-done.ts'
import { noticeWords } from './notice-words.ts'

const target = { publicUrl: 'https://remit.example.com', corpId: 'ding1', agentId: '77' }
const facts: NotDoneFacts = {
  changeId: 'c-1',
  act: 'move_member',
  name: '何志强',
  because: 'platform_refused:60003',
  more: 0,
  readsLog: true,
  at: Date.UTC(2026, 4, 3, 16, 0),
}
const locales = ['zh-CN', 'zh-HK', 'en', 'pt'] as const

describe('the notice of an act that the platform did not take', () => {
  it('says what was not done, why and when, and leads to it', () => {
    const notice = composeNotDone(facts, 'zh-CN', target)
    expect(notice.title).toBe('没有办成：移动成员「何志强」')
    expect(notice.form.map(({ value }) => value)).toEqual(['钉钉里找不到这个部门', '5/4 00:00'])
    expect(notice.phoneUrl).toBe('https://remit.example.com/?corpid=ding1#/changes/c-1')
    expect(notice.desktopUrl).toContain(encodeURIComponent(notice.phoneUrl))
  })

  it('of several says how many, and leads to the log', () => {
    const notice = composeNotDone({ ...facts, more: 19 }, 'en', target)
    expect(notice.title).toBe('Not done: move 何志强 to another department, and 19 more')
    expect(notice.phoneUrl).toBe('https://remit.example.com/?corpid=ding1#/domain/log')
  })

  it('leads nobody to a log that is not hers to read', () => {
    expect(composeNotDone({ ...facts, more: 19, readsLog: false }, 'en', target).phoneUrl).toBe(
      'https://remit.example.com/?corpid=ding1#/changes/c-1',
    )
  })

  it('names the code where there are no words for it', () => {
    expect(composeNotDone({ ...facts, because: 'platform_refused:4711' }, 'en', target).form[0]?.value).toContain('(4711)')
  })

  it('is complete for every act and reason in every language', () => {
    const acts = [...(Object.keys(noticeWords('en').act) as (keyof ReturnType<typeof noticeWords>['act'])[]), ...toldKinds]
    for (const locale of locales)
      for (const act of acts)
        for (const because of deliveryReasons) {
          const text = JSON.stringify(composeNotDone({ ...facts, act, because, more: 1 }, locale, target))
          expect(text, `${locale} ${act} ${because}`).not.toMatch(/\{\w+\}|undefined/)
        }
  })
})
