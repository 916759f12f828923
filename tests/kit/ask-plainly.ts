import { addressOf, newKey } from '#api/client.ts'
import { routes, type EndpointName } from '#contract/routes.ts'
import type { Somebody, TestRemit } from './remit.ts'

export interface PlainAnswer {
  readonly status: number
  readonly text: string
}

const origin = 'http://127.0.0.1:5180'

/** The answer as it leaves the server, which a client would read into a failure or a value. */
export async function askPlainly(
  { hono }: Pick<TestRemit, 'hono'>,
  who: Pick<Somebody, 'cookie'>,
  name: EndpointName,
  input: object,
): Promise<PlainAnswer> {
  const { method, path: pattern } = routes[name]
  const { path, rest } = addressOf(pattern, { ...input })
  const reads = method === 'GET'
  const query = new URLSearchParams(Object.entries(rest).map(([key, value]): [string, string] => [key, String(value)]))
  const answer = await hono.request(`${origin}${path}${reads && query.size > 0 ? `?${query}` : ''}`, {
    method,
    headers: {
      'X-Remit': '1',
      cookie: who.cookie() ?? '',
      origin,
      ...(!reads && { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() }),
    },
    ...(!reads && { body: JSON.stringify(rest) }),
  })
  return { status: answer.status, text: await answer.text() }
}

/** Every refusal names its own request; beside that, two that mean the same read the same. */
export const withoutRequestId = ({ status, text }: PlainAnswer): string =>
  `${status} ${text.replace(/"requestId":"[^"]*"/, '"requestId":""')}`
