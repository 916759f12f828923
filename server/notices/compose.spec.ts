import { describe, expect, it } from 'vitest'
import { composeNotice, lengthText, noticeKinds, type NoticeFacts, type NoticeKind } from './compose.ts'
import { changeUrl, workbenchLink } from './links.ts'

const target = { publicUrl: 'https://remit.example.com', corpId: 'ding1', agentId: '77' }
const facts: NoticeFacts = {
  kind: 'to_decide',
  changeId: 'c-1',
  who: '陈慧敏',
  whom: null,
  role: '班次主管',
  act: null,
  handsOver: false,
  where: { names: ['餐饮部'], without: [], people: 64 },
  lengthMinutes: 10_080,
  startAt: null,
  risk: 'medium',
  reason: '旺季调人',
  by: null,
  untilAt: null,
  grantId: 'g-1',
}
const locales = ['zh-CN', 'zh-HK', 'en', 'pt'] as const

describe('a work notice', () => {
  it('says who, what, where, how long and why, and leads to the change itself', () => {
    const notice = composeNotice(facts, 'zh-CN', target)
    expect(notice.title).toBe('陈慧敏 申请「班次主管」')
    expect(notice.form.map((row) => row.value)).toEqual(['餐饮部及下级 · 64 人', '7 天', '中', '旺季调人'])
    expect(notice.phoneUrl).toBe('https://remit.example.com/?corpid=ding1#/changes/c-1')
    expect(notice.desktopUrl).toContain(`redirect_url=${encodeURIComponent(notice.phoneUrl)}`)
  })

  it('says when what is asked for would begin, where that is not at the approval', () => {
    const notice = composeNotice({ ...facts, startAt: Date.UTC(2026, 4, 3, 16, 0) }, 'en', target)
    expect(notice.form).toContainEqual({ key: 'Starts', value: '5/4, 00:00' })
  })

  it('says who hands something over to whom, to who decides, to the receiver and when it is done', () => {
    const passing = { ...facts, handsOver: true, whom: 'Jun', lengthMinutes: null, untilAt: Date.UTC(2026, 4, 3, 16, 0) }
    const titleOf = (kind: NoticeKind) => composeNotice({ ...passing, kind }, 'zh-CN', target).title
    expect(titleOf('to_decide')).toBe('陈慧敏 想把「班次主管」交给 Jun')
    expect(titleOf('asked_for_you')).toBe('陈慧敏 想把「班次主管」交给您')
    expect(titleOf('approved')).toBe('已移交：班次主管')
    expect(titleOf('failed')).toBe('没能办成：班次主管')
    expect(composeNotice(passing, 'en', target).form).toContainEqual({ key: 'Until', value: '5/4, 00:00' })
  })

  it('says for whom somebody else asks, to who decides and to herself', () => {
    expect(composeNotice({ ...facts, whom: 'Jun' }, 'en', target).title).toBe('陈慧敏 asks for “班次主管” for Jun')
    expect(composeNotice({ ...facts, whom: 'Jun', kind: 'asked_for_you' }, 'en', target).title).toBe('陈慧敏 asks for “班次主管” for you')
  })

  it('leads from a reminder to where the grant is extended', () => {
    const notice = composeNotice({ ...facts, kind: 'ending', untilAt: 0 }, 'zh-CN', target)
    expect([notice.title, notice.content]).toEqual(['快到期：班次主管', '点开可以延长'])
    expect(notice.phoneUrl).toBe('https://remit.example.com/?corpid=ding1#/me?extend=g-1')
  })

  it('says of an act what would be done to whom, in which departments, and why', () => {
    const act = {
      ...facts,
      act: 'remove_member' as const,
      role: '何志强',
      where: { names: ['餐饮部', '宴会部'], without: [], people: null },
    }
    const notice = composeNotice({ ...act, lengthMinutes: null, risk: 'high', reason: '合同到期' }, 'zh-CN', target)
    expect(notice.title).toBe('陈慧敏 申请移除成员「何志强」')
    expect(notice.form.map((row) => row.value)).toEqual(['餐饮部、宴会部', '高', '合同到期'])
    expect(composeNotice({ ...act, kind: 'approved' }, 'en', target).title).toBe('Approved: remove 何志强 from the company')
    expect(composeNotice({ ...act, act: 'delete_department', role: '饼房', kind: 'failed' }, 'pt', target).title).toBe(
      'Já não foi possível: eliminar o departamento «饼房»',
    )
  })

  it('is complete in every language and kind: no brace is left', () => {
    for (const locale of locales)
      for (const kind of noticeKinds)
        for (const act of [null, 'remove_member', 'delete_department'] as const) {
          const text = JSON.stringify(composeNotice({ ...facts, kind, act, by: 'X', untilAt: 0 }, locale, target))
          expect(text, `${locale} ${kind} ${act}`).not.toMatch(/\{\w+\}/)
        }
  })

  it('is the same for the same facts, so that the platform drops a second copy', () => {
    expect(composeNotice(facts, 'en', target)).toEqual(composeNotice({ ...facts }, 'en', target))
  })

  it('keeps many departments short', () => {
    const many = composeNotice({ ...facts, where: { names: ['A', 'B', 'C', 'D', 'E'], without: [], people: 1 } }, 'en', target)
    expect(many.form[0]?.value).toContain('A, B, C +2')
  })

  it.each([
    [30, '30 min'],
    [480, '8 h'],
    [10_080, '7 days'],
    [1_500, '25 h'],
  ])('says %i minutes as %s', (minutes, text) => {
    expect(lengthText(minutes, 'en')).toBe(text)
  })

  it('encodes what goes into links once', () => {
    expect(changeUrl(target, 'a b')).toContain('a%20b')
    expect(workbenchLink(target, 'https://x/?a=1#/b')).toContain('redirect_url=https%3A%2F%2Fx%2F%3Fa%3D1%23%2Fb')
  })
})
