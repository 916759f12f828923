import type { Hono } from 'hono'
import { routes } from '#contract/routes.ts'
import { endSession } from '../store/sessions.ts'
import { answerJson } from './answer-json.ts'
import { answerRefusal, no } from './answer-refusal.ts'
import { admitted, type Door } from './door.ts'
import type { HttpEnv } from './http-env.ts'
import { enterSession } from './login-entries.ts'
import { isForeignWrite } from './own-origin.ts'
import { readInput } from './read-input.ts'
import { takeSession } from './session-cookie.ts'
import { orStopped, stopWith } from './stop-with.ts'

export function mountSignOut(hono: Hono<HttpEnv>, door: Door): void {
  const { app } = door
  hono.post(routes.signOut.path, async (c) => {
    if (isForeignWrite(c, app.settings)) return answerRefusal(c, no('foreign_origin'))
    const input = await readInput(c, 'signOut')
    const outcome = await orStopped(
      app.database.transaction(async (tx) => {
        const { person, tokenHash } = await admitted(c, door, tx)
        if ('no' in input) return stopWith(input.no)
        await endSession(tx, tokenHash)
        return enterSession(tx, { action: 'session.ended', personId: person.id, requestId: c.get('requestId') })
      }),
    )
    if ('no' in outcome) return answerRefusal(c, outcome.no)
    takeSession(c, app.settings)
    return answerJson(c, '{}')
  })
}
