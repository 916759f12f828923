import type { Hono } from 'hono'
import type { Parsed } from '#contract/endpoints.ts'
import { routes } from '#contract/routes.ts'
import { answerJson } from './answer-json.ts'
import { answerRefusal, no } from './answer-refusal.ts'
import { checkedOutput } from './checked-output.ts'
import { clientSignature, isOwnPage } from './client-signature.ts'
import type { Door } from './door.ts'
import type { HttpContext, HttpEnv } from './http-env.ts'
import { tokensOf } from './html-tokens.ts'
import { identify } from './identify.ts'
import { recordRefusedLogin, refuseBusyAddress } from './login-limits.ts'
import { openSession, type Opened } from './open-session.ts'
import { isForeignWrite } from './own-origin.ts'
import { readInput } from './read-input.ts'
import { giveSession } from './session-cookie.ts'
import { orStopped, stopWith } from './stop-with.ts'

/** DT: "obtain the userid of a user by using the log-free code". The platform is asked outside every transaction. */
async function signIn(c: HttpContext, door: Door, { code, pageUrl }: Parsed<'signIn'>): Promise<Opened> {
  if (pageUrl !== undefined && !isOwnPage(c, door.app, pageUrl)) stopWith(no('bad_input', { fields: { pageUrl: 'foreign' } }))
  await refuseBusyAddress(door.app, door.addressOf(c))
  const member = await identify(door.app, code, c.get('requestId'))
  return openSession(c, door, member)
}

export function mountSignIn(hono: Hono<HttpEnv>, door: Door): void {
  const { app } = door
  hono.post(routes.signIn.path, async (c) => {
    if (isForeignWrite(c, app.settings)) return answerRefusal(c, no('foreign_origin'))
    const input = await readInput(c, 'signIn')
    if ('no' in input) return answerRefusal(c, input.no)
    const outcome = await orStopped(signIn(c, door, input.value))
    if ('no' in outcome) {
      await recordRefusedLogin(app, outcome.no.refusal, door.addressOf(c), c.get('requestId'))
      return answerRefusal(c, outcome.no)
    }
    const { token, home } = outcome.value
    const signature = await clientSignature(app, c.get('requestId'), { pageUrl: input.value.pageUrl, now: home.now })
    const whole = { ...home, signature }
    const drawn = input.value.draw === undefined ? null : await door.drawer.draw(c, whole)
    const body = JSON.stringify(
      checkedOutput('signIn', drawn ? { ...whole, drawn: { tokens: tokensOf(drawn.html), locale: drawn.locale } } : whole),
    )
    giveSession(c, app.settings, token)
    return answerJson(c, body)
  })
}
