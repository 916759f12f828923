import { z } from 'zod'
import { BANNED, failureOfNewCode, failureOfOldCode, UNREACHABLE, type Failure } from './failure-kinds.ts'
import { PlatformError } from './platform.ts'
import type { WireAnswer } from './transport.ts'
import { parseWideJson } from './wide-json.ts'

const codeText = z.union([z.string(), z.number()]).transform(String)

const oldEnvelope = z.looseObject({
  errcode: codeText,
  errmsg: z.string().optional(),
  sub_code: codeText.optional(),
  sub_msg: z.string().optional(),
})

/** The wire is lower case; one page of the documentation shows the names capitalised, as the SDK has them. */
const newFailure = z.looseObject({
  code: codeText.optional(),
  Code: codeText.optional(),
  message: z.string().optional(),
  Message: z.string().optional(),
})

/** `{"status":1111,"wait":5,…}`: the gateway's answer to an address that floods it. */
const banNote = z.looseObject({ status: z.union([z.literal(1111), z.literal('1111')]), punish: z.string() })

/** Old generation: always HTTP 200, `errcode` 0 is yes. */
export function readOldAnswer(answer: WireAnswer): unknown {
  const body = readBody(answer)
  const envelope = oldEnvelope.safeParse(body)
  if (!envelope.success) {
    if (answer.status >= 500) throw failed(answer, UNREACHABLE, String(answer.status), 'server error')
    throw badAnswer(answer, 'no errcode')
  }
  const { errcode, errmsg, sub_code, sub_msg } = envelope.data
  if (errcode === '0') return body
  // 88 only says that the gateway refused; why stands in sub_code.
  const code = errcode === '88' && sub_code ? sub_code : errcode
  throw failed(answer, failureOfOldCode(code), code, sub_msg ?? errmsg ?? '')
}

/** New generation: the status says whether it worked, the body is the bare object. */
export function readNewAnswer(answer: WireAnswer): unknown {
  // The SDK reads nothing from acts that answer nothing; the shape decides whether nothing is enough.
  if (answer.status >= 200 && answer.status < 300 && answer.text.trim() === '') return {}
  const body = readBody(answer)
  if (answer.status >= 200 && answer.status < 300) return body
  const parsed = newFailure.safeParse(body)
  const code = parsed.data?.code ?? parsed.data?.Code ?? String(answer.status)
  throw failed(answer, failureOfNewCode(answer.status, code), code, parsed.data?.message ?? parsed.data?.Message ?? '')
}

function readBody(answer: WireAnswer): unknown {
  if (answer.status >= 300 && answer.status < 400)
    throw failed(answer, { kind: 'misconfigured', retryAfterMs: null }, 'redirect', 'answered elsewhere')
  if (/html/i.test(answer.contentType) || /^\s*</.test(answer.text)) {
    if (answer.status >= 500) throw failed(answer, UNREACHABLE, String(answer.status), 'server error')
    throw failed(answer, BANNED, 'banned', 'a page instead of an answer')
  }
  const body = parsedBody(answer)
  if (banNote.safeParse(body).success) throw failed(answer, BANNED, 'banned', 'too many calls from this address')
  return body
}

function parsedBody(answer: WireAnswer): unknown {
  try {
    return parseWideJson(answer.text)
  } catch {
    if (answer.status >= 500) throw failed(answer, UNREACHABLE, String(answer.status), 'server error')
    throw badAnswer(answer, 'not JSON')
  }
}

export function badAnswer(answer: WireAnswer, why: string): PlatformError {
  return failed(answer, UNREACHABLE, 'bad_answer', why)
}

function failed(answer: WireAnswer, failure: Failure, code: string, message: string): PlatformError {
  return new PlatformError(failure.kind, code, answer.method, message.slice(0, 300), failure.retryAfterMs)
}
