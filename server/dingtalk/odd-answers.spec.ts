import type { IncomingMessage } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWirePlatform } from './create-wire-platform.ts'
import type { Platform } from './platform.ts'
import { cannedServer } from '#mock/dingtalk/proof/canned-server.ts'

interface Canned {
  readonly status?: number
  readonly type?: string
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
}

let canned: Canned = { body: '' }
let asked = ''
let platform: Platform
let close: () => Promise<void>

const bodyOf = async (request: IncomingMessage) => {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk)
  return text
}

beforeAll(async () => {
  const server = await cannedServer(async (request, response) => {
    asked = await bodyOf(request)
    const answer: Canned = request.url?.includes('/oauth2/') ? { body: '{"accessToken":"0123456789","expireIn":"7200"}' } : canned
    response.writeHead(answer.status ?? 200, { 'content-type': answer.type ?? 'application/json', ...answer.headers }).end(answer.body)
  })
  close = server.close
  platform = createWirePlatform({ apiBase: server.url, oapiBase: server.url, corpId: 'c', appKey: 'k', appSecret: 's', agentId: '1001' })
})
afterAll(() => close())

const old = (content: string): Canned => ({ body: `{"errcode":0,"errmsg":"ok",${content}}` })

test('64-bit ids arrive and leave with every digit', async () => {
  canned = old('"result":[{"dept_id":9007199254740993,"name":"x","parent_id":18446744073709551615}]')
  expect(await platform.listSubDepartments('9007199254740995')).toEqual([
    { id: '9007199254740993', name: 'x', parentId: '18446744073709551615' },
  ])
  expect(asked).toBe('dept_id=9007199254740995')
})

test('the documentation’s quoted booleans and numbers, absent and empty fields', async () => {
  const row = '"userid":"a","unionid":"u","name":"A\\u0000n\\u0301","dept_id_list":["1"],"active":"true","avatar":""'
  canned = { body: `{"errcode":"0","result":{"has_more":"true","next_cursor":"100","list":[{${row}}]}}` }
  expect(await platform.listMembers('1', 0)).toEqual({
    members: [
      {
        userid: 'a',
        unionid: 'u',
        name: 'Ań',
        title: '',
        jobNumber: '',
        workPlace: '',
        avatarUrl: null,
        departmentIds: ['1'],
        active: true,
      },
    ],
    nextCursor: 100,
  })
  canned = old('"result":{"dept_id":"5","name":"x","parent_id":"1"}')
  expect(await platform.getDepartment('5')).toEqual({ id: '5', name: 'x', parentId: '1', headUserids: [] })
})

test.each([
  ['a list that is missing is not an empty list', '"result":{"has_more":false}'],
  ['no result at all', '"x":1'],
  ['a page that leads to itself', '"result":{"has_more":true,"next_cursor":0,"list":[]}'],
  ['a page that leads nowhere', '"result":{"has_more":true,"list":[]}'],
  ['an id that is none', '"result":{"has_more":false,"list":[{"userid":"a b","unionid":"u","name":"x","dept_id_list":[1]}]}'],
])('%s', async (_what, content) => {
  canned = old(content)
  await expect(platform.listMembers('1', 0)).rejects.toMatchObject({ kind: 'unreachable', code: 'bad_answer' })
})

test('an emptied role scope is read as what it means, the whole company', async () => {
  canned = old('"result":{"hasMore":false,"list":[{"userid":"a","manageScopes":[]}]}')
  expect(await platform.listRoleMembers('7')).toEqual([{ userid: 'a', scopeDepartmentIds: null }])
})

test.each<[string, Canned, object]>([
  ['a redirect', { status: 302, headers: { location: 'http://127.0.0.1:1/' }, body: '' }, { kind: 'misconfigured', code: 'redirect' }],
  ['over a megabyte', { body: ' '.repeat(1_048_577) }, { kind: 'unreachable', code: 'bad_answer' }],
  ['a gateway page', { status: 502, type: 'text/html', body: '<html>' }, { kind: 'unreachable', code: '502' }],
  ['the ban as JSON', { body: '{"status":1111,"wait":5,"source":"x5","punish":"deny","uuid":"u"}' }, { kind: 'throttled', code: 'banned' }],
  ['empty', { body: '' }, { kind: 'unreachable', code: 'bad_answer' }],
  ['an error without errcode', { status: 503, body: '{}' }, { kind: 'unreachable', code: '503' }],
  ['88 without a reason', { body: '{"errcode":88,"errmsg":"x"}' }, { kind: 'misconfigured', code: '88' }],
])('%s', async (_what, answer, error) => {
  canned = answer
  await expect(platform.listAdmins()).rejects.toMatchObject(error)
})

test('a notice still on its way is not called done', async () => {
  canned = old('"progress":{"progress_in_percent":40,"status":1}')
  expect(await platform.noticeResult('256271667526')).toEqual({ done: false, undelivered: {} })
  expect(asked).toBe('agent_id=1001&task_id=256271667526')
})

test('an act that answers nothing was done; one that answers no was not', async () => {
  canned = { body: '' }
  await platform.enableAccount('a')
  expect(asked).toBe('{"userId":"a"}')
  canned = { body: '{"result":"true"}' }
  await platform.disableAccount('a', 'why')
  expect(asked).toBe('{"userId":"a","reason":"why"}')
  canned = { body: '{"result":false}' }
  await expect(platform.disableAccount('a', 'why')).rejects.toMatchObject({ kind: 'refused', code: 'not_done' })
})

test('a quoted enterprise account is one, a status without the word is no answer', async () => {
  canned = old('"result":{"userid":"a","unionid":"u","name":"x","dept_id_list":[1],"exclusive_account":"true","email":""}')
  expect(await platform.getMember('a')).toMatchObject({ orgAccount: true, email: null, jobNumber: '' })
  await expect(platform.accountStatus('a')).rejects.toMatchObject({ kind: 'unreachable', code: 'bad_answer' })
})

test('whoever was made without a userid was not made for us', async () => {
  canned = old('"result":{"unionId":"u"}')
  const someone = { name: 'x', mobile: '13800000000', departmentIds: ['1'], title: null, managerUserid: null, jobNumber: null, email: null }
  await expect(platform.createMember({ userid: 'a', ...someone })).rejects.toMatchObject({ kind: 'unreachable', code: 'bad_answer' })
  expect(asked).toBe('userid=a&name=x&mobile=13800000000&dept_id_list=1')
})

const oneGroup = (fields: string) => old(`"result":{"id":5,"name":"x","type":"TURN"${fields}}`)

test.each([
  ['"manager_list":"[a, b]"', ['a', 'b']],
  ['"manager_list":["a"]', ['a']],
  [String.raw`"manager_list":"[\"a\"]"`, ['a']],
  ['"manager_list":"a,b"', ['a', 'b']],
  ['"manager_list":""', []],
  ['"owner_user_id":""', []],
])('managers of an attendance group: %s', async (fields, managerUserids) => {
  canned = { ...oneGroup(`,${fields}`) }
  // the same answer is read as its list of members, which it has none of
  await expect(platform.getAttendanceGroup('o', '5')).rejects.toMatchObject({
    code: 'bad_answer',
    method: '/topapi/attendance/group/member/list',
  })
  canned = old(`"result":{"id":5,"name":"x","type":"TURN",${fields},"result":[]}`)
  expect(await platform.getAttendanceGroup('o', '5')).toMatchObject({ managerUserids, ownerUserid: null, members: [], workDays: [] })
})

test('who is in an attendance group: quoted or bare, and exempt only where it says so', async () => {
  const rows = '{"member_id":"a","type":"0","atc_flag":"1"},{"member_id":9007199254740993,"type":1},{"member_id":"b","type":0,"atc_flag":0}'
  canned = old(`"result":{"id":5,"name":"x","type":"NONE","has_more":"false","result":[${rows}]}`)
  expect((await platform.getAttendanceGroup('o', '5')).members).toEqual([
    { kind: 'person', id: 'a', exempt: true },
    { kind: 'department', id: '9007199254740993', exempt: false },
    { kind: 'person', id: 'b', exempt: false },
  ])
})

test.each([
  ['a kind that is none', '"id":5,"name":"x","type":"MOON","result":[]'],
  ['a member of no kind', '"id":5,"name":"x","type":"TURN","result":[{"member_id":"a","type":"7"}]'],
  ['a page that leads to itself', '"id":5,"name":"x","type":"TURN","has_more":true,"cursor":0,"result":[]'],
  ['a page that leads nowhere', '"id":5,"name":"x","type":"TURN","has_more":true,"result":[]'],
])('an attendance group with %s is no answer', async (_what, content) => {
  canned = old(`"result":{${content}}`)
  await expect(platform.getAttendanceGroup('o', '5')).rejects.toMatchObject({ kind: 'unreachable', code: 'bad_answer' })
})

test('a change of an attendance group that says beside its yes that nothing was done, was not', async () => {
  canned = old('"success":"false"')
  await expect(platform.updateAttendanceGroup('o', '18446744073709551615', { name: 'x' })).rejects.toMatchObject({ code: 'not_done' })
  expect(new URLSearchParams(asked).get('top_group')).toBe('{"id":18446744073709551615,"name":"x"}')
  canned = old('"success":true')
  await platform.updateAttendanceGroup('o', '5', { managerUserids: [] })
})
