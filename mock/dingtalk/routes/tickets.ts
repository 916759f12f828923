import type { Route } from '../wire/route.ts'
import { LIFE_SECONDS } from '../world/credentials.ts'
import type { World } from '../world/world.ts'

const known = { scope: 'qyapi_base', needsToken: true, counted: false } as const

const issue = (world: World) => world.credentials.ticket(world.clock.now())

export const ticketRoutes: readonly Route[] = [
  {
    ...known,
    path: '/get_jsapi_ticket',
    verb: 'GET',
    generation: 'old',
    answer: (_call, world) => ({ ticket: issue(world), expires_in: LIFE_SECONDS }),
  },
  {
    ...known,
    path: '/v1.0/oauth2/jsapiTickets',
    verb: 'POST',
    generation: 'new',
    answer: (_call, world) => ({ jsapiTicket: issue(world), expireIn: LIFE_SECONDS }),
  },
]
