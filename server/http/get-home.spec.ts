import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { clientSignature } from '#contract/home.ts'
import { describeOnEmbedded } from '#tests/kit/databases.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { TestRemit } from '#tests/kit/remit.ts'
import { codeFor, cookieOf, send, signInWith } from './spec-page.ts'

const pageUrl = 'http://127.0.0.1:5180/?as=admin&q=%E5%90%8D'
const answer = z.looseObject({ signature: clientSignature.nullable() })

describeOnEmbedded('the signature for the client', (open) => {
  let remit: TestRemit
  let cookie = ''
  beforeEach(async () => {
    remit = await startReadRemit(open)
    cookie = cookieOf(await signInWith(remit, codeFor(remit, 'admin')))
  })
  afterEach(() => remit.close())

  const home = (query: Record<string, string>) =>
    send(remit.hono, `/api/home?${new URLSearchParams(query)}`, { headers: { Cookie: cookie } })
  const control = (path: string, body: unknown) => send(remit.hono, `/__control/${path}`, { method: 'POST', body })
  async function signatureOf(query: Record<string, string>) {
    const { signature } = answer.parse((await home(query)).json)
    if (!signature) throw new Error('no signature')
    return signature
  }
  async function accepted(query: Record<string, string>, url: string) {
    const { agentId, corpId, timeStamp, nonceStr, signature } = await signatureOf(query)
    return (await control('jsapi-check', { signature, noncestr: nonceStr, timestamp: timeStamp, url, agentId, corpId })).json['ok']
  }

  it('is one that the client accepts, for exactly this address', async () => {
    expect(await accepted({ pageUrl }, pageUrl)).toBe(true)
    expect(await accepted({ pageUrl }, `${pageUrl}&more=1`)).toBe(false)
  })

  it('leaves the fragment out', async () => {
    expect(await accepted({ pageUrl: `${pageUrl}#/inbox` }, pageUrl)).toBe(true)
  })

  it('takes the other digest for a client that refused the first', async () => {
    await control('jsapi-digest', { digest: 'sha1' })
    expect(await accepted({ pageUrl }, pageUrl)).toBe(false)
    expect(await accepted({ pageUrl, digest: 'other' }, pageUrl)).toBe(true)
    expect((await signatureOf({ pageUrl, digest: 'other' })).signature).toHaveLength(createHash('sha1').digest('hex').length)
  })

  it.each(['https://evil.example/', 'https://127.0.0.1:5180/', 'not an address', 'javascript:alert(1)'])(
    'is not given for a foreign page: %s',
    async (url) => {
      const heard = await home({ pageUrl: url })
      expect([heard.status, heard.fields]).toEqual([400, { pageUrl: 'foreign' }])
    },
  )

  it('is missing while the platform gives no ticket, and the rest is there', async () => {
    await control('fail', { method: '/v1.0/oauth2/jsapiTickets', times: 5, as: 'http_500' })
    await control('fail', { method: '/get_jsapi_ticket', times: 5, as: 'http_500' })
    const heard = await home({ pageUrl })
    expect([heard.status, heard.json['signature']]).toEqual([200, null])
    expect(heard.json).toMatchObject({ person: { id: 'admin' } })
  })
})
