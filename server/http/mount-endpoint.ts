import type { Hono } from 'hono'
import { routes, type EndpointName } from '#contract/routes.ts'
import type { Person } from '#governance/org.ts'
import type { App } from '../application.ts'
import type { Tx } from '../store/database.ts'
import { answerJson } from './answer-json.ts'
import { answerRefusal, no, type No } from './answer-refusal.ts'
import { checkedOutput } from './checked-output.ts'
import { admitted, type Door } from './door.ts'
import { Refusal, type Endpoint } from './endpoint.ts'
import type { HttpContext, HttpEnv } from './http-env.ts'
import { answeredOnce } from './idempotency.ts'
import { recordDenial } from './login-entries.ts'
import { isForeignWrite } from './own-origin.ts'
import { readInput, type Input } from './read-input.ts'
import { orStopped, stopWith } from './stop-with.ts'
import { isUnsafe, leavesTrace, takesKey } from './writes.ts'

/** Endpoints that run wholly inside one transaction; the others talk to the platform in between. */
export type TransactionName = Exclude<EndpointName, 'signIn' | 'signOut' | 'getHome'>
/** A missing endpoint does not compile. */
export type Handlers = { readonly [K in TransactionName]: Endpoint<K> }

interface Visit<K extends TransactionName> {
  readonly name: K
  readonly handler: Endpoint<K>
  readonly input: Input<K>
}

/** The endpoint itself, and its answer as the text that leaves; a refusal rolls back whatever it did. */
async function answerText<K extends TransactionName>(
  c: HttpContext,
  { app }: Door,
  tx: Tx,
  person: Person,
  { name, handler, input }: Visit<K>,
): Promise<string> {
  if ('no' in input) return stopWith(input.no)
  const { value } = input
  const run = async (): Promise<string> => {
    const output = await handler({ app, tx, person, requestId: c.get('requestId') }, value)
    if (output instanceof Refusal) return stopWith({ refusal: output })
    return JSON.stringify(checkedOutput(name, output))
  }
  if (!takesKey(name)) return run()
  return answeredOnce(tx, { person, key: c.req.header('Idempotency-Key'), content: `${name}\n${c.req.path}\n${input.raw}` }, run)
}

async function visit<K extends TransactionName>(c: HttpContext, door: Door, what: Visit<K>): Promise<Response> {
  const { app } = door
  let caller: Person | null = null
  const outcome = await orStopped(
    app.database.transaction(async (tx) => {
      caller = (await admitted(c, door, tx)).person
      return answerText(c, door, tx, caller, what)
    }),
  )
  if ('no' in outcome) return refused(c, app, what.name, caller, outcome.no)
  if (leavesTrace(what.name)) app.wakeJobs()
  return answerJson(c, outcome.value)
}

/** R12: the denial's own transaction, because the one that it happened in is gone. */
async function refused(c: HttpContext, app: App, name: TransactionName, caller: Person | null, answer: No): Promise<Response> {
  const denied = answer.refusal.code === 'not_allowed' && leavesTrace(name)
  if (denied)
    await recordDenial(app, { actorId: caller?.id ?? null, endpoint: name, requestId: c.get('requestId'), refusal: answer.refusal })
  return answerRefusal(c, answer)
}

export function mountEndpoint<K extends TransactionName>(hono: Hono<HttpEnv>, door: Door, name: K, handler: Endpoint<K>): void {
  const { method, path } = routes[name]
  hono.on(method, path, async (c) => {
    if (isUnsafe(name) && isForeignWrite(c, door.app.settings)) return answerRefusal(c, no('foreign_origin'))
    return visit(c, door, { name, handler, input: await readInput(c, name) })
  })
}
