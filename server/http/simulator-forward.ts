import type { HttpContext } from './http-env.ts'

const passedOn = ['Content-Type', 'Cache-Control', 'ETag', 'x-sim']

/** One call to the simulator as it came in; the page may talk to its own origin only, so its controls pass through here. */
export async function forwardToSimulator(c: HttpContext, origin: string): Promise<Response> {
  const { pathname, search } = new URL(c.req.url)
  const method = c.req.method
  const type = c.req.header('Content-Type')
  const answer = await fetch(`${origin}${pathname}${search}`, {
    method,
    redirect: 'manual',
    signal: AbortSignal.timeout(10_000),
    headers: type === undefined ? {} : { 'Content-Type': type },
    body: method === 'GET' || method === 'HEAD' ? null : await c.req.arrayBuffer(),
  })
  const headers = new Headers()
  for (const name of passedOn) {
    const value = answer.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  return new Response(await answer.arrayBuffer(), { status: answer.status, headers })
}

/** The address of the simulated client's script, as the simulator names it now; null when the page shall go without. */
export async function bridgeScript(c: HttpContext, origin: string): Promise<string | null> {
  if (c.req.query('container') === 'none') return null
  const answer = await fetch(`${origin}/__mock/container.json`, { signal: AbortSignal.timeout(10_000) })
  const named: unknown = await answer.json()
  if (typeof named !== 'object' || named === null || !('hash' in named) || typeof named.hash !== 'string') return null
  return /^[\w-]{4,64}$/.test(named.hash) ? `/__mock/container.${named.hash}.js` : null
}
