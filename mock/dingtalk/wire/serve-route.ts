import { setTimeout as sleep } from 'node:timers/promises'
import type { Context, Handler } from 'hono'
import type { PlannedFault } from '../world/fault-plan.ts'
import type { JournalEntry } from '../world/journal.ts'
import type { World } from '../world/world.ts'
import { no, yes, type WireAnswer } from './answers.ts'
import { customFaultAnswer, faultAnswer, type FaultAnswer } from './fault-answers.ts'
import { passGate } from './gate.ts'
import { Params } from './params.ts'
import { readParams } from './read-params.ts'
import { NewRefusal, OldRefusal } from './refusals.ts'
import type { Route, SimulatorEnv } from './route.ts'

/** One call: written down, perhaps disturbed, let through the gate, answered in its generation's envelope. */
export function serveRoute(route: Route, world: World): Handler<SimulatorEnv> {
  return async (c) => {
    const read = await readParams(c, route).catch(asRefusal)
    const entry = world.journal.open(c.req.path, route.verb, read instanceof Params ? read.toJSON() : {}, world.clock.now())
    const fault = world.faults.take(c.req.path)
    const disturbed = fault && insteadOfAnswer(fault, route)
    if (disturbed) return finish(entry, disturbed)
    if (fault?.as === 'drop_connection') return drop(c, entry, fault.as)
    if (fault?.as === 'slow') await sleep(fault.delayMs)
    const answer = answerCall(c, route, read, world)
    if (fault?.as === 'drop_after_effect') return drop(c, entry, fault.as)
    if (fault?.as === 'truncated')
      return finish(entry, { ...answer, body: answer.body.slice(0, answer.body.length / 2), outcome: fault.as })
    return finish(entry, answer)
  }
}

function asRefusal(error: unknown): OldRefusal | NewRefusal {
  if (error instanceof OldRefusal || error instanceof NewRefusal) return error
  throw error
}

function insteadOfAnswer(fault: PlannedFault, route: Route): FaultAnswer | null {
  return typeof fault.as === 'string' ? faultAnswer(fault.as, route) : customFaultAnswer(fault.as.errcode, fault.as.errmsg, route)
}

function answerCall(c: Context<SimulatorEnv>, route: Route, read: Params | OldRefusal | NewRefusal, world: World): WireAnswer {
  const token = route.generation === 'old' ? c.req.query('access_token') : c.req.header('x-acs-dingtalk-access-token')
  try {
    passGate(route, token, world)
    if (!(read instanceof Params)) throw read
    return yes(route.generation, route.answer({ params: read, path: c.req.param() }, world))
  } catch (error) {
    return no(route.generation, asRefusal(error))
  }
}

function finish(entry: JournalEntry, answer: FaultAnswer): Response {
  entry.outcome = answer.outcome
  return new Response(answer.body, {
    status: answer.status,
    headers: { 'content-type': answer.contentType ?? 'application/json;charset=utf-8' },
  })
}

function drop(c: Context<SimulatorEnv>, entry: JournalEntry, how: string): Response {
  entry.outcome = how
  const outgoing = c.env?.outgoing
  if (!outgoing) throw new Error('a connection can only be dropped over real HTTP')
  outgoing.destroy()
  return new Response(null)
}
