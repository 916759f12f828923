import { createHash } from 'node:crypto'
import type { Hono } from 'hono'

/** Just enough of the simulator's controls for the container's own proof; the signature check is real. */
const ticket = 'ticket-of-the-proof'

const directory = {
  departments: [
    { id: 1, name: '海悦度假村', parentId: null },
    { id: 2, name: '前厅部', parentId: 1 },
    { id: 3, name: '财务部', parentId: 1 },
    { id: 4, name: '礼宾组', parentId: 2 },
  ],
  people: [
    { userid: 'u1', name: '陈美玲', title: '前厅经理', departmentIds: [2] },
    { userid: 'u2', name: 'Ana Silva', title: 'Concierge', departmentIds: [4] },
    { userid: 'u3', name: '黄志强', title: '财务总监', departmentIds: [3, 1] },
  ],
}

export const personas = [
  { key: 'frontdesk', userid: 'u1', name: '陈美玲', part: { 'zh-CN': '一线部门管理员', en: 'front-line department admin' } },
  { key: 'finance', userid: 'u3', name: '黄志强', part: { 'zh-CN': '财务域负责人', en: 'finance domain owner' } },
]

const notices = [
  {
    id: 'n1',
    title: '等你审批',
    content: '陈美玲申请角色',
    form: [{ key: '角色', value: '班次主管' }],
    phoneUrl: `dingtalk://dingtalkclient/page/link?url=${encodeURIComponent('https://remit.example/?corpid=c#/changes/7')}`,
    desktopUrl: '',
    sentAt: '2026-11-24T01:00:00Z',
    delivered: true,
  },
]

/** The signature a server would make. DT: "JSAPI authentication": the four sorted by name, joined with &. */
export function sign(noncestr: string, timestamp: string, url: string): string {
  return createHash('sha256').update(`jsapi_ticket=${ticket}&noncestr=${noncestr}&timestamp=${timestamp}&url=${url}`).digest('hex')
}

export function controls(app: Hono): void {
  let codes = 0
  let now = Date.parse('2026-11-24T02:00:00Z')
  app.post('/__control/auth-code', async (context) => {
    const { userid }: { userid: string } = await context.req.json()
    codes += 1
    return context.json({ code: `${userid}-code-${codes}` })
  })
  app.post('/__control/jsapi-check', async (context) => {
    const asked: { signature: string; noncestr: string; timestamp: string; url: string } = await context.req.json()
    if (asked.signature === sign(asked.noncestr, asked.timestamp, asked.url)) return context.json({ ok: true })
    return context.json({ ok: false, errorCode: '52013', errorMessage: 'signature mismatch' })
  })
  app.get('/__control/directory', (context) => context.json(directory))
  app.get('/__control/personas', (context) => context.json(personas))
  app.get('/__control/notices', (context) => context.json(context.req.query('userid') === 'u3' ? notices : []))
  app.get('/__control/clock', (context) => context.json({ now }))
  app.post('/__control/clock', async (context) => {
    const { advanceMs }: { advanceMs: number } = await context.req.json()
    now += advanceMs
    return context.json({ now })
  })
}
