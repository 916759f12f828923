import { expect, test } from 'vitest'
import { wireClient } from '../proof/wire-client.ts'

const LIST = '/v1.0/workflow/processes/instanceIds/query'
const dayMs = 24 * 60 * 60 * 1000

async function client() {
  const { simulator, json, get, control } = await wireClient()
  const token = String((await get('/gettoken?appkey=ding-demo-app&appsecret=ding-demo-secret'))['access_token'])
  const read = async (id: string) => {
    const headers = { 'x-acs-dingtalk-access-token': token }
    const answer = await simulator.app.request(`/v1.0/workflow/processInstances?processInstanceId=${id}`, { headers })
    return { status: answer.status, body: await answer.json() }
  }
  const list = (over: object = {}) =>
    json(LIST, { processCode: 'PROC-DEMO-LEAVE', startTime: Date.now() - dayMs, nextToken: 0, maxResults: 20, ...over })
  const leave = (over: object = {}) => control('leave', { userid: 'ana', from: '2026-12-01', until: '2026-12-02', ...over })
  return { read, list, leave, control }
}

test('a decided leave is listed by when it was sent, page by page, and read with its form', async () => {
  const { read, list, leave, control } = await client()
  const sent = []
  for (let one = 0; one < 21; one += 1) sent.push((await leave())['instanceId'])
  await leave({ sentDaysAgo: 9 })
  const first = await list()
  expect(first).toMatchObject({ status: 200, body: { success: true, result: { list: sent.slice(0, 20), nextToken: 20 } } })
  expect((await list({ nextToken: 20 })).body).toEqual({ success: true, result: { list: sent.slice(20) } })
  await control('leave', { terminate: sent[0] })
  expect((await list({ statuses: ['TERMINATED'] })).body).toMatchObject({ result: { list: sent.slice(0, 1) } })
  expect(await read(String(sent[1]))).toMatchObject({
    status: 200,
    body: {
      success: 'true',
      result: {
        originatorUserId: 'ana',
        status: 'COMPLETED',
        result: 'agree',
        bizAction: 'NONE',
        formComponentValues: [{}, { componentType: 'DDHolidayField', value: '["2026-12-01","2026-12-02",1,"day","年假","请假类型"]' }],
      },
    },
  })
  const revoked = await control('leave', { revoke: sent[1] })
  expect(await read(String(revoked['instanceId']))).toMatchObject({
    body: { result: { bizAction: 'REVOKE', mainProcessInstanceId: sent[1] } },
  })
})

test.each([
  [{ processCode: 'PROC-OTHER' }, 'invalidProcessCode'],
  [{ startTime: Date.now() - 400 * dayMs }, 'invalidInstanceListIdsStartTime'],
  [{ startTime: Date.now() - 130 * dayMs }, 'invalidEndTime'],
  [{ maxResults: 21 }, 'invalidMaxResults'],
  [{ nextToken: -1 }, 'invalidNextToken'],
])('a list of %j is refused', async (over, code) => {
  const { list, read } = await client()
  expect(await list(over)).toMatchObject({ status: 400, body: { code } })
  expect(await read('nothing')).toMatchObject({ status: 400, body: { code: 'processInstanceNotExist' } })
})
