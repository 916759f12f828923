import { randomBytes } from 'node:crypto'
import { NewRefusal, OldRefusal } from './refusals.ts'
import type { Route } from './route.ts'

export interface WireAnswer {
  readonly status: number
  readonly body: string
  /** `ok` or the platform's code: what the journal keeps. */
  readonly outcome: string
}

const requestId = () => randomBytes(6).toString('hex')

export function yes(generation: Route['generation'], content: object): WireAnswer {
  const body = generation === 'old' ? { errcode: 0, errmsg: 'ok', ...content, request_id: requestId() } : content
  return { status: 200, body: JSON.stringify(body), outcome: 'ok' }
}

/** The old generation says no with HTTP 200, the new one with a status and lower-case names. Never mixed. */
export function no(generation: Route['generation'], refusal: OldRefusal | NewRefusal): WireAnswer {
  if (generation === 'old') {
    const { errcode, detail } = refusal instanceof OldRefusal ? refusal : new OldRefusal(40035, refusal.message)
    const body = { errcode, errmsg: refusal.message, ...detail, request_id: requestId() }
    return { status: 200, body: JSON.stringify(body), outcome: detail['sub_code'] ?? String(errcode) }
  }
  const { status, code, detail } = refusal instanceof NewRefusal ? refusal : new NewRefusal(400, 'paramError', refusal.message)
  const body = { code, requestid: requestId(), message: refusal.message, ...detail }
  return { status, body: JSON.stringify(body), outcome: code }
}
