import type { Hono } from 'hono'
import type { Home } from '#contract/home.ts'
import { routes } from '#contract/routes.ts'
import { answerJson } from './answer-json.ts'
import { answerRefusal, no, type No } from './answer-refusal.ts'
import { checkedOutput } from './checked-output.ts'
import { clientSignature, isOwnPage } from './client-signature.ts'
import { admitted, type Door } from './door.ts'
import type { HttpContext, HttpEnv } from './http-env.ts'
import { readInput, type Input } from './read-input.ts'
import { orStopped, stopWith } from './stop-with.ts'

type Wish = Input<'getHome'>

/** Told whose it is before the rest of it is read. */
type Hear = (personId: Home['person']['id']) => void

async function homeInTransaction(c: HttpContext, door: Door, input: Wish, hear?: Hear): Promise<Omit<Home, 'signature'>> {
  const { app } = door
  return app.database.transaction(async (tx) => {
    const { person } = await admitted(c, door, tx)
    hear?.(person.id)
    if ('no' in input) return stopWith(input.no)
    const { pageUrl } = input.value
    if (pageUrl !== undefined && !isOwnPage(c, app, pageUrl)) return stopWith(no('bad_input', { fields: { pageUrl: 'foreign' } }))
    return door.buildHome({ app, tx, person, requestId: c.get('requestId') })
  })
}

/** As text, as it leaves. The signature needs the platform's ticket, and no transaction waits for the platform. */
export async function homeText(
  c: HttpContext,
  door: Door,
  input: Wish,
  hear?: Hear,
): Promise<{ readonly value: string } | { readonly no: No }> {
  const outcome = await orStopped(homeInTransaction(c, door, input, hear))
  if ('no' in outcome) return outcome
  const wish = 'no' in input ? {} : input.value
  const signature = await clientSignature(door.app, c.get('requestId'), { ...wish, now: outcome.value.now })
  return { value: JSON.stringify(checkedOutput('getHome', { ...outcome.value, signature })) }
}

export function mountGetHome(hono: Hono<HttpEnv>, door: Door): void {
  hono.get(routes.getHome.path, async (c) => {
    const outcome = await homeText(c, door, await readInput(c, 'getHome'))
    return 'no' in outcome ? answerRefusal(c, outcome.no) : answerJson(c, outcome.value)
  })
}
