import { PlatformError } from './platform.ts'

export interface WireRequest {
  readonly method: string
  readonly verb: 'GET' | 'POST'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

export interface WireAnswer {
  readonly method: string
  readonly status: number
  readonly contentType: string
  readonly text: string
}

export interface TransportLimits {
  readonly timeoutMs: number
  readonly maxBytes: number
}

/** ASVS 13.2.6 and 15.3.2: bounded time and size, no redirects. */
export const PLATFORM_LIMITS: TransportLimits = { timeoutMs: 5_000, maxBytes: 1_048_576 }

/** The one door to the network. Messages never carry the address: it holds the access token. */
export async function send(fetcher: typeof fetch, request: WireRequest, limits: TransportLimits): Promise<WireAnswer> {
  try {
    const response = await fetcher(request.url, {
      method: request.verb,
      headers: request.headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(limits.timeoutMs),
      ...(request.body === undefined ? {} : { body: request.body }),
    })
    const text = await boundedText(response, request.method, limits.maxBytes)
    return { method: request.method, status: response.status, contentType: response.headers.get('content-type') ?? '', text }
  } catch (error) {
    throw asPlatformError(error, request.method, limits)
  }
}

async function boundedText(response: Response, method: string, maxBytes: number): Promise<string> {
  if (!response.body) return ''
  const decoder = new TextDecoder()
  let size = 0
  let text = ''
  for await (const chunk of response.body) {
    size += chunk.byteLength
    if (size > maxBytes) throw new PlatformError('unreachable', 'bad_answer', method, `answer over ${maxBytes} bytes`)
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

function asPlatformError(error: unknown, method: string, limits: TransportLimits): PlatformError {
  if (error instanceof PlatformError) return error
  if (error instanceof Error && error.name === 'TimeoutError') {
    return new PlatformError('unreachable', 'timeout', method, `no answer within ${limits.timeoutMs} ms`)
  }
  return new PlatformError('unreachable', 'network', method, `connection failed${causeCode(error)}`)
}

function causeCode(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : ''
}
