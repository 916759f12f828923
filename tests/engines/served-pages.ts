import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'

export interface Report {
  readonly done: readonly string[]
  readonly faults: readonly string[]
}

export interface ServedPages {
  readonly origin: string
  /** What the page of this engine says when it has come to its end. */
  reportOf(engine: string): Promise<Report>
  /** When the engine of this name last asked for the page or said that it is at work; null before. */
  heardAt(engine: string): number | null
  close(): Promise<void>
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

/** Remit takes its own address only, wherever a page names it: in its headers, and as the page it asks a signature for. */
function headersFor(request: IncomingMessage, remit: string): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string' && !['host', 'connection', 'accept-encoding', 'content-length'].includes(name)) headers.set(name, value)
  }
  if (headers.has('origin')) headers.set('origin', remit)
  return headers
}

/** Remit as it is, with the journey's script in the page's head. It is one of the page's own files, so the page's policy holds. */
export async function servePages(remit: string, journey: string): Promise<ServedPages> {
  let here = ''
  const asRemit = (text: string): string => text.replaceAll(here, remit).replaceAll(encodeURIComponent(here), encodeURIComponent(remit))
  const waiting = new Map<string, (report: Report) => void>()
  const heard = new Map<string, number>()

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/'
    const engine = /[?&]engine=([\w-]+)/.exec(path)?.[1]
    if (engine !== undefined) heard.set(engine, Date.now())
    if (path === '/journey.js') return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(journey)
    if (path.startsWith('/journey/at-work')) return void response.writeHead(204).end()
    const body = request.method === 'GET' ? undefined : asRemit(await textOf(request))
    if (path.startsWith('/journey/')) {
      waiting.get(path.slice('/journey/'.length))?.(JSON.parse(body ?? '') as Report)
      return void response.end()
    }
    // an endless answer would keep an engine of this age from coming to rest; without it the page asks
    if (path === '/api/stream') return void response.writeHead(204).end()
    const given = await fetch(remit + asRemit(path), {
      method: request.method ?? 'GET',
      headers: headersFor(request, remit),
      redirect: 'manual',
      ...(body !== undefined && { body }),
    })
    const headers = Object.fromEntries([...given.headers].filter(([name]) => !/^(content-(length|encoding)|transfer-encoding)$/.test(name)))
    response.writeHead(given.status, { ...headers, 'set-cookie': given.headers.getSetCookie() })
    if (!/text\/html/.test(given.headers.get('content-type') ?? ''))
      return void Readable.from(Buffer.from(await given.arrayBuffer())).pipe(response)
    response.end((await given.text()).replace('</head>', '<script defer src="/journey.js"></script></head>'))
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((fault: unknown) => response.writeHead(502).end(String(fault)))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  here = `http://127.0.0.1:${address.port}`
  return {
    origin: here,
    heardAt: (engine) => heard.get(engine) ?? null,
    reportOf: (engine) => new Promise((resolve) => waiting.set(engine, resolve)),
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
