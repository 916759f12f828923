import { createClient, type Call } from '#api/client.ts'

/** Somebody of the demo company, signed in to Remit over its own API like any page. */
export interface RemitSession {
  readonly call: Call
}

async function authCode(base: string, userid: string): Promise<string> {
  const answer = await fetch(`${base}/__control/auth-code`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userid }),
  })
  const { code } = (await answer.json()) as { code?: string }
  if (code === undefined) throw new Error(`no auth code for ${userid}: ${answer.status}`)
  return code
}

/** Leaves the app on her phone, where whoever plays her finds it. */
export async function keepAuthenticator(base: string, userid: string, secret: string): Promise<void> {
  const body = JSON.stringify({ userid, secret })
  const answer = await fetch(`${base}/__control/authenticators`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  if (!answer.ok) throw new Error(`the phone of ${userid} takes no app: ${answer.status}`)
}

/** fetch with the one cookie that Remit sets. */
function cookieFetch(): typeof fetch {
  let cookie: string | null = null
  return async (url, init) => {
    const headers = new Headers(init?.headers)
    if (cookie !== null) headers.set('cookie', cookie)
    const answer = await fetch(url, { ...init, headers })
    for (const set of answer.headers.getSetCookie()) if (/^(__Host-)?remit=/.test(set)) cookie = set.split(';')[0] ?? null
    return answer
  }
}

export async function signInAs(base: string, userid: string): Promise<RemitSession> {
  const client = createClient({ base, fetch: cookieFetch() })
  await client.call('signIn', { code: await authCode(base, userid) })
  return client
}
