import type { World } from '../world/world.ts'
import { NewRefusal, refuse } from './refusals.ts'
import type { Route } from './route.ts'

/** Everything that may stop a call before the endpoint sees it, in the platform's order. */
export function passGate(route: Route, token: string | undefined, world: World): void {
  if (!world.throttle.admit(route.path)) {
    if (route.generation === 'old') throw refuse(90018)
    throw new NewRefusal(403, 'Forbidden.AccessDenied.QpsLimitForAppkeyAndApi', 'too many calls of this app to this API')
  }
  if (route.needsToken) checkToken(route, token, world)
  if (route.counted && !world.quota.spend(world.clock.now())) {
    if (route.generation === 'old') throw refuse(90020)
    throw new NewRefusal(403, 'Forbidden.AccessDenied.ApiCountLimitForOrg', 'the monthly quota of the organisation is used up')
  }
}

function checkToken(route: Route, token: string | undefined, world: World): void {
  const state = world.credentials.tokenState(token, world.clock.now())
  if (state === 'live') return
  if (route.generation === 'new') throw new NewRefusal(400, 'InvalidAuthentication', 'illegal access_token')
  throw refuse(state === 'missing' ? 41001 : state === 'expired' ? 42001 : 40014)
}
