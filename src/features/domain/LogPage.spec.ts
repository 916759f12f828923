// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { LogLine, LogStory } from '#contract/log.ts'
import type { ChangeId, RoleId } from '#governance/id.ts'
import { amy, home, leong, now, person } from '#tests/kit/page-facts.ts'
import { mountPage, refused, type MountOptions } from '#tests/kit/mount-page.ts'
import { waitFor } from '#tests/kit/wait-for.ts'
import LogPage from './LogPage.vue'
import { logRows } from './log-rows.ts'

const day = 86_400_000
const named = ({ id, name }: typeof amy) => ({ id, name })
const line = (action: LogLine['action'], over: Partial<LogLine> = {}): LogLine => ({
  seq: 1,
  at: now,
  action,
  actor: named(amy),
  person: named(amy),
  roleId: 'shift_supervisor' as RoleId,
  asked: null,
  where: ['餐饮部'],
  from: [],
  to: [],
  domainName: null,
  thing: null,
  untilAt: null,
  reason: null,
  denied: null,
  ...over,
})
const story = (seq: number, lines: readonly LogLine[], over: Partial<LogStory> = {}): LogStory => ({
  seq,
  at: now,
  changeId: null,
  status: null,
  delivery: null,
  lines: lines.map((one, place) => ({ ...one, seq: seq - lines.length + place + 1 })),
  ...over,
})
const asked = story(
  9,
  [
    line('change.sent', { reason: '旺季人手调配' }),
    line('change.approved', { actor: named(leong) }),
    line('grant.given', { actor: named(leong), untilAt: now + 7 * day }),
  ],
  { changeId: 'c-1' as ChangeId, status: 'applied', delivery: 'done' },
)
const moved = story(4, [line('member.moved', { person: named(person('jun', '李俊')), from: ['热厨'], to: [''], at: now - day })], {
  at: now - day,
})
const denied = story(
  2,
  [line('access.denied', { person: null, denied: { act: 'moveMember', permission: 'member.move' }, at: now - day })],
  {
    at: now - day,
  },
)
const answers = (rows: readonly LogStory[], more: object = {}): NonNullable<MountOptions['answers']> => ({
  listLog: () => ({ rows: [...rows], nextCursor: null, lookedTo: null, ...more }),
})
const open = (given: NonNullable<MountOptions['answers']>, at = '/domain/log') => mountPage(LogPage, { home, answers: given, at })

describe('the log of my area', () => {
  it('tells each story in sentences, from the proposal to the delivery', async () => {
    const { text, named: control } = await open(answers([asked]))
    for (const sentence of [
      '陈慧敏申请「班次主管」（餐饮部）',
      '“旺季人手调配”',
      '梁志豪同意了陈慧敏的申请',
      '陈慧敏获得「班次主管」',
      '已送达钉钉',
    ])
      expect(text()).toContain(sentence)
    expect(control('陈慧敏申请「班次主管」（餐饮部）', 'a').getAttribute('href')).toBe('/changes/c-1')
  })

  it('tells of a grave act what was sent, whose request was agreed to, and what came of it', async () => {
    const removed = [
      line('change.sent', { person: named(leong), roleId: null, asked: 'remove_member', reason: '合同到期' }),
      line('change.approved', { actor: named(person('tam', '谭丽珍')) }),
      line('member.removed', { person: named(leong), roleId: null }),
    ]
    const deleted = [
      line('change.sent', { roleId: null, asked: 'delete_department', where: ['饼房'] }),
      line('change.failed', { actor: null, roleId: null }),
    ]
    const { text } = await open(answers([story(9, removed), story(4, deleted)]))
    for (const sentence of [
      '陈慧敏申请移除梁志豪',
      '谭丽珍同意了陈慧敏的申请',
      '陈慧敏移除了梁志豪',
      '陈慧敏申请删除部门（饼房）',
      '申请没能办成',
    ])
      expect(text()).toContain(sentence)
  })

  it('names no department that is outside, and says what a denial lacked', async () => {
    const { text } = await open(answers([moved, denied]))
    expect(text()).toContain('陈慧敏把李俊从热厨移到其他部门')
    expect(text()).toContain('陈慧敏想移动成员，被拒绝，缺少「移动成员」权限')
  })

  it('says each day once', () => {
    const rows = logRows([asked, moved, denied], (at) => (at === now ? 'today' : 'before'))
    expect(rows.map((row) => ('day' in row ? row.day : 'story' in row ? row.story.seq : row.count))).toEqual(['today', 9, 'before', 4, 2])
  })

  describe('sign-ins that follow each other', () => {
    const signedIn = (seq: number, at = now) => story(seq, [line(seq % 2 ? 'session.ended' : 'session.began', { at })], { at })
    const many = [signedIn(8), signedIn(7), signedIn(6), asked, signedIn(3), signedIn(2), moved]

    it('are one line, which opens to all of them; two are as short as what would stand for them', async () => {
      const { text } = await open(answers(many))
      const turn = async () => {
        document.querySelector<HTMLElement>('button[aria-expanded].fold')?.click()
        await flushPromises()
      }
      expect(text()).toContain('3 条登录和退出')
      expect(text().match(/登录了|退出了登录/g)).toHaveLength(2)
      await turn()
      expect(text().match(/登录了|退出了登录/g)).toHaveLength(5)
      await turn()
      expect(text().match(/登录了|退出了登录/g)).toHaveLength(2)
    })

    it('are told one by one to whoever looks for something', async () => {
      const { text } = await open(answers(many), '/domain/log?person=amy')
      expect(text()).not.toContain('条登录和退出')
      expect(text().match(/登录了|退出了登录/g)).toHaveLength(5)
    })

    it('are counted over the borders of pages, and read on by itself as long as it is not known how many they are', async () => {
      const pages: readonly (readonly LogStory[])[] = [
        [signedIn(90), signedIn(89), signedIn(88)],
        [signedIn(87), signedIn(86)],
        [signedIn(85), asked],
      ]
      const { text } = await open({
        listLog: ({ cursor }) => {
          const at = cursor === undefined ? 0 : Number(cursor)
          return { rows: [...(pages[at] ?? [])], nextCursor: at < 2 ? String(at + 1) : null, lookedTo: null }
        },
      })
      expect(text()).toContain('6 条登录和退出')
      expect(text()).toContain('陈慧敏申请「班次主管」')
    })

    it('without an end are left to the reader after twenty pages, and gone on with when she wants', async () => {
      const { text, heard, press } = await open({
        listLog: ({ cursor }) => {
          const at = Number(cursor ?? 1000)
          return { rows: [0, 1, 2].map((n) => signedIn(at - n)), nextCursor: String(at - 3), lookedTo: null }
        },
      })
      const pages = () => heard.filter(({ name }) => name === 'listLog').length
      await waitFor(
        () => Promise.resolve(pages()),
        (count) => count === 20,
      )
      await flushPromises()
      expect([pages(), text().includes('至少 60 条登录和退出')]).toEqual([20, true])
      await press('继续往前查')
      await waitFor(
        () => Promise.resolve(pages()),
        (count) => count === 40,
      )
      await flushPromises()
      expect([pages(), text().includes('至少 120 条登录和退出')]).toEqual([40, true])
    })

    it('say that they are at least so many where the log goes on', () => {
      const run = [signedIn(9), signedIn(8), signedIn(7)]
      const foldsOf = (more: boolean) =>
        logRows(run, () => 'today', { opened: [], more }).flatMap((row) => ('count' in row ? [row.more] : []))
      expect([foldsOf(true), foldsOf(false)]).toEqual([[true], [false]])
      expect(logRows([...run, asked], () => 'today', { opened: [], more: true }).map((row) => 'count' in row && row.more)).not.toContain(
        true,
      )
    })

    it('stay open when somebody else has signed in meanwhile', () => {
      const rows = logRows([signedIn(9), signedIn(8), signedIn(7), signedIn(6)], () => 'today', { opened: [8], more: false })
      expect(rows).toHaveLength(6)
    })

    it('of another day are another line', () => {
      const rows = logRows(
        [signedIn(9), signedIn(8), signedIn(7), ...[6, 5, 4].map((seq) => signedIn(seq, now - day))],
        (at) => (at === now ? 'today' : 'before'),
        { opened: [], more: false },
      )
      expect(rows.map((row) => ('day' in row ? row.day : 'count' in row ? row.count : 0))).toEqual(['today', 3, 'before', 3])
    })
  })

  it('looks for what stands in the address, days whole and by the company’s clock', async () => {
    const { heard } = await open(answers([asked]), '/domain/log?area=d:1&topic=rights&person=amy&q=x&from=2026-05-01&until=2026-05-01')
    const began = Date.parse('2026-05-01T00:00+08:00')
    expect(heard.find(({ name }) => name === 'listLog')?.input).toEqual({
      area: 'd:1',
      topic: 'rights',
      personId: 'amy',
      q: 'x',
      fromAt: String(began),
      untilAt: String(began + day),
    })
  })

  it('puts what is chosen into the address', async () => {
    const { router } = await open(answers([asked]))
    document.querySelector<HTMLInputElement>('input[value="denied"]')?.click()
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ topic: 'denied' })
  })

  it('tells an empty log from a search that finds nothing', async () => {
    expect((await open(answers([]))).text()).toContain('这里还没有记录')
    expect((await open(answers([]), '/domain/log?q=x')).text()).toContain('没有找到记录')
  })

  it('goes on looking by itself until there is something to read, and then says how far it came', async () => {
    const pages = [
      { rows: [], nextCursor: '50', lookedTo: now - day },
      { rows: [denied], nextCursor: '20', lookedTo: now - 2 * day },
    ]
    const { text, heard } = await open({ listLog: ({ cursor }) => (cursor === undefined ? pages[0] : pages[1]) ?? refused('not_found') })
    expect(text()).toContain('被拒绝')
    expect(text()).toContain('再往前还有记录')
    expect(heard.filter(({ name }) => name === 'listLog').map(({ input }) => input['cursor'])).toEqual([undefined, '50'])
  })

  it('says which right it takes where it may not be read', async () => {
    expect((await open({ listLog: () => refused('not_found') })).text()).toContain('看操作日志需要「查看日志」权限')
  })
})
