import type { FaultName } from '../world/fault-plan.ts'
import { NewRefusal, OldRefusal, refuse } from './refusals.ts'
import type { Route } from './route.ts'
import { no, type WireAnswer } from './answers.ts'

/** DingTalk open platform documentation, call limits: a flooding address gets a page, not an envelope. */
const BAN_PAGE = '<!doctype html><html><head><title>405</title></head><body>Your access is blocked for 5 minutes.</body></html>'

export interface FaultAnswer extends WireAnswer {
  readonly contentType?: string
}

/** Faults that answer instead of the endpoint; null: the endpoint is to be asked all the same. */
export function faultAnswer(fault: FaultName, route: Route): FaultAnswer | null {
  switch (fault) {
    case 'system_busy':
      return no(route.generation, route.generation === 'old' ? refuse(-1) : new NewRefusal(500, 'systemBusy', 'system busy'))
    case 'qps':
      return no(route.generation, route.generation === 'old' ? refuse(90018) : new NewRefusal(403, QPS_CODE, 'too many calls'))
    case 'invalid_token':
      return no(
        route.generation,
        route.generation === 'old' ? refuse(40014) : new NewRefusal(400, 'InvalidAuthentication', 'illegal access_token'),
      )
    case 'no_permission':
      return no(route.generation, route.generation === 'old' ? oldNoPermission(route) : newNoPermission(route))
    case 'http_500':
      return { status: 500, body: 'Internal Server Error', outcome: fault, contentType: 'text/plain' }
    case 'ban_page':
      return { status: 403, body: BAN_PAGE, outcome: fault, contentType: 'text/html;charset=utf-8' }
    case 'slow':
    case 'drop_connection':
    case 'drop_after_effect':
    case 'truncated':
      return null
    default: {
      const unknown: never = fault
      throw new Error(`no such fault: ${String(unknown)}`)
    }
  }
}

const QPS_CODE = 'Forbidden.AccessDenied.QpsLimitForAppkeyAndApi'

const oldNoPermission = (route: Route) =>
  new OldRefusal(88, `ding talk error[subcode=60011,submsg=requires ${route.scope}]`, {
    sub_code: '60011',
    sub_msg: `requires ${route.scope}`,
  })

const newNoPermission = (route: Route) =>
  new NewRefusal(403, 'Forbidden.AccessDenied.AccessTokenPermissionDenied', 'the app was not given this permission', {
    accessdenieddetail: { requiredScopes: [route.scope] },
  })

export function customFaultAnswer(errcode: number | string, errmsg: string, route: Route): FaultAnswer {
  return no(
    route.generation,
    route.generation === 'old' ? new OldRefusal(Number(errcode), errmsg) : new NewRefusal(400, String(errcode), errmsg),
  )
}
