import { expect, test } from 'vitest'
import { wireClient, type Answer, type WireClient } from '../proof/wire-client.ts'

const BASE = '/topapi/message/corpconversation'
const DAY = 86_400_000
const text = (content: string) => JSON.stringify({ msgtype: 'text', text: { content } })
const send = ({ old }: WireClient, fields: Record<string, string>) =>
  old(`${BASE}/asyncsend_v2`, { agent_id: '1001', msg: text('你好'), ...fields })
const ask = ({ old }: WireClient, name: string, sent: Answer) =>
  old(`${BASE}/${name}`, { agent_id: '1001', task_id: String(sent['task_id']) })

test('an oa notice arrives, and the three calls agree on it', async () => {
  const client = await wireClient()
  const oa = {
    message_url: 'https://app.example/p',
    pc_message_url: 'https://app.example/d',
    head: { bgcolor: 'FF1677FF', text: 'Remit' },
    body: { title: '请批', form: [{ key: '谁', value: '陈斌' }], content: '内容' },
  }
  const sent = (await client.json(`${BASE}/asyncsend_v2`, { agent_id: 1001, userid_list: 'ana,nobody', msg: { msgtype: 'oa', oa } })).body
  expect(sent).toMatchObject({ errcode: 0 })
  expect(await ask(client, 'getsendprogress', sent)).toMatchObject({ progress: { progress_in_percent: 100, status: 2 } })
  expect(await ask(client, 'getsendresult', sent)).toMatchObject({
    send_result: { invalid_user_id_list: ['nobody'], unread_user_id_list: ['ana'], forbidden_list: [] },
  })
  expect(await client.seen('notices?userid=ana')).toMatchObject([
    {
      title: '请批',
      head: 'Remit',
      content: '内容',
      form: [{ key: '谁', value: '陈斌' }],
      phoneUrl: 'https://app.example/p',
      delivered: true,
    },
  ])
})

test('the same content on the same day is dropped in silence', async () => {
  const client = await wireClient()
  await send(client, { userid_list: 'ana' })
  const again = await send(client, { userid_list: 'ana,ben' })
  expect(again).toMatchObject({ errcode: 0 })
  expect(await ask(client, 'getsendresult', again)).toMatchObject({
    send_result: {
      forbidden_user_id_list: ['ana'],
      forbidden_list: [{ code: '143106', count: 1, userid: 'ana' }],
      unread_user_id_list: ['ben'],
    },
  })
  expect(await client.seen('notices?userid=ana')).toMatchObject([{ delivered: false, code: '143106' }, { delivered: true }])
  await client.control('clock', { advanceMs: DAY })
  await client.signIn()
  expect(await send(client, { userid_list: 'ana' })).toMatchObject({ errcode: 0 })
  expect(await client.seen('notices?userid=ana')).toMatchObject([{ delivered: true }, {}, {}])
})

test('the 501st notice of a day is dropped in silence', async () => {
  const client = await wireClient({ enforceQps: false })
  for (let count = 0; count < 500; count += 1) await send(client, { userid_list: 'ana', msg: text(`第 ${count} 条`) })
  const last = await send(client, { userid_list: 'ana', msg: text('再一条') })
  expect(await ask(client, 'getsendresult', last)).toMatchObject({ send_result: { forbidden_list: [{ code: '143105', userid: 'ana' }] } })
})

test('departments and everyone; a result over 100 receivers, or a day old, is not kept', async () => {
  const client = await wireClient()
  const front = await send(client, { dept_id_list: '10' })
  expect(await ask(client, 'getsendresult', front)).toMatchObject({ send_result: { unread_user_id_list: ['ana', 'ben'] } })
  const all = await send(client, { to_all_user: 'true', msg: text('全体') })
  expect(await ask(client, 'getsendresult', all)).toMatchObject({ errcode: 41052 })
  await client.control('clock', { advanceMs: DAY + 1 })
  await client.signIn()
  expect(await ask(client, 'getsendresult', front)).toMatchObject({ errcode: 41052 })
})

test.each([
  [{ userid_list: 'ana', agent_id: '7' }, 40056],
  [{ userid_list: 'nobody' }, 33012],
  [{}, 40035],
  [{ userid_list: Array.from({ length: 101 }, (_, index) => `crowd-${index}`).join(',') }, 41029],
  [{ userid_list: 'ana', msg: text('字'.repeat(700)) }, 45002],
  [{ userid_list: 'ana', msg: 'no json' }, 40035],
  [{ userid_list: 'ana', msg: '{"msgtype":"image","image":{"media_id":"1"}}' }, 40035],
])('sending %o is refused with %i', async (fields, errcode) => {
  const client = await wireClient()
  expect(await send(client, fields)).toMatchObject({ errcode })
  expect(await client.seen('notices?userid=ana')).toEqual([])
})

test('notices are counted against the month, address-book calls are not', async () => {
  const client = await wireClient()
  const before = await client.seen('quota')
  await client.old('/topapi/user/listadmin')
  expect(await client.seen('quota')).toEqual(before)
  await client.control('quota', { used: 4_999 })
  expect(await send(client, { userid_list: 'ana' })).toMatchObject({ errcode: 0 })
  expect(await send(client, { userid_list: 'ben' })).toMatchObject({ errcode: 90020 })
  expect(await client.old('/topapi/user/listadmin')).toMatchObject({ errcode: 0 })
  expect(await client.seen('quota')).toEqual({ used: 5_000, limit: 5_000 })
})
