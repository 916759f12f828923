import { NewRefusal, refuse } from '../wire/refusals.ts'
import type { Route } from '../wire/route.ts'
import { LIFE_SECONDS } from '../world/credentials.ts'
import type { World } from '../world/world.ts'

const open = { scope: 'qyapi_base', needsToken: false, counted: false } as const

const isApp = (world: World, key: string | undefined, secret: string | undefined) =>
  key === world.settings.appKey && secret === world.settings.appSecret

const issue = (world: World) => world.credentials.token(world.clock.now())

/** Three doors to the same token. */
export const tokenRoutes: readonly Route[] = [
  {
    ...open,
    path: '/gettoken',
    verb: 'GET',
    generation: 'old',
    answer({ params }, world) {
      const [key, secret] = [params.text('appkey', 40035), params.text('appsecret', 40035)]
      if (key !== world.settings.appKey) throw refuse(40089)
      if (secret !== world.settings.appSecret) throw refuse(40001)
      return { access_token: issue(world), expires_in: LIFE_SECONDS }
    },
  },
  {
    ...open,
    path: '/v1.0/oauth2/accessToken',
    verb: 'POST',
    generation: 'new',
    answer({ params }, world) {
      if (!isApp(world, params.optionalText('appKey'), params.optionalText('appSecret'))) {
        throw new NewRefusal(400, 'invalidClientIdOrSecret', 'bad client id or secret')
      }
      return { accessToken: issue(world), expireIn: LIFE_SECONDS }
    },
  },
  {
    ...open,
    path: '/v1.0/oauth2/:corpId/token',
    verb: 'POST',
    generation: 'new',
    answer({ params, path }, world) {
      if (params.optionalText('grant_type') !== 'client_credentials') {
        throw new NewRefusal(400, 'unsupported.grant.type', 'only client_credentials')
      }
      if (!isApp(world, params.optionalText('client_id'), params.optionalText('client_secret'))) {
        throw new NewRefusal(400, 'invalid.client', 'bad client id or secret')
      }
      if (path['corpId'] !== world.seed.corpId) throw new NewRefusal(401, 'unauthorized.client', 'not authorised for this organisation')
      return { access_token: issue(world), expires_in: LIFE_SECONDS }
    },
  },
]
