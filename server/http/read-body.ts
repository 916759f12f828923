import { no, type No } from './answer-refusal.ts'
import type { HttpContext } from './http-env.ts'

const mostBytes = 65_536
const deepest = 20

export type Body = { readonly value: unknown; readonly text: string } | { readonly no: No }

async function readText(request: Request): Promise<string | null> {
  if (Number(request.headers.get('Content-Length') ?? 0) > mostBytes) return null
  if (!request.body) return ''
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body) {
    length += chunk.byteLength
    if (length > mostBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Too deep, or with a key that other code could take for a prototype. */
function isHostile(value: unknown, depth = 1): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (depth > deepest) return true
  return Object.entries(value).some(([key, inner]) => key === '__proto__' || isHostile(inner, depth + 1))
}

const badBody = (why: string): Body => ({ no: no('bad_input', { fields: { body: why } }) })

/** ASVS V4.1, V15.2: small, shallow, JSON and nothing else. No body at all means an empty object. */
export async function readBody(c: HttpContext): Promise<Body> {
  const text = await readText(c.req.raw)
  if (text === null) return { no: no('payload_too_large') }
  if (text === '') return { value: {}, text: '{}' }
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('Content-Type') ?? '')) return badBody('not_json')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return badBody('not_json')
  }
  return isHostile(value) ? badBody('too_deep') : { value, text }
}
