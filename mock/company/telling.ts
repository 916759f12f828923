import type { ChangeDetail } from '#contract/change.ts'
import { Authenticator } from './authenticator.ts'
import { personas } from './personas.ts'
import type { Ask } from './asks.ts'
import type { RemitSession } from './remit-session.ts'
import type { StoryClock } from './story-clock.ts'

/** How somebody comes in, and how time passes: in the demo and in its spec. */
export interface Telling {
  signIn(userid: string): Promise<RemitSession>
  readonly clock: StoryClock
  /** Told of every authenticator app that is set up. */
  keepAuthenticator(userid: string, secret: string): Promise<void>
  /** Lets Remit go on with what it does by itself, between DingTalk and its own tables. */
  pause(): Promise<void>
}

export const minutesOfDay = 24 * 60
/** Remit ends a session that nobody uses for half an hour. */
const sessionMinutes = 25

/** Who comes back soon goes on where she was, as people do. */
export function withSessions({ signIn, clock, ...rest }: Telling): Telling {
  let minute = 0
  const open = new Map<string, { session: RemitSession; usedAt: number }>()
  return {
    ...rest,
    async signIn(userid) {
      const known = open.get(userid)
      const session = known !== undefined && minute - known.usedAt < sessionMinutes ? known.session : await signIn(userid)
      open.set(userid, { session, usedAt: minute })
      return session
    },
    clock: {
      ...clock,
      async advance(minutes) {
        minute += minutes
        await clock.advance(minutes)
      },
      async comeTo(minutesFromNow) {
        open.clear()
        await clock.comeTo(minutesFromNow)
      },
    },
  }
}

const mostPauses = 300

/** What will be there when Remit has caught up with DingTalk. */
export async function until<T>({ pause }: Telling, look: () => Promise<T | undefined>): Promise<T> {
  for (let count = 0; count < mostPauses; count += 1) {
    const found = await look()
    if (found !== undefined) return found
    await pause()
  }
  throw new Error('the story waits for something that does not come')
}

export const askInput = (ask: Pick<Ask, 'role' | 'where' | 'days' | 'why'>) => ({
  roleId: ask.role,
  scope: { include: [ask.where], exclude: [] },
  lengthMinutes: ask.days * minutesOfDay,
  startAt: null,
  reason: ask.why,
})

/** Each decider agrees to the change as the one before left it. */
export async function agree(
  { signIn, clock }: Telling,
  sent: ChangeDetail,
  deciders: readonly string[],
  afterMinutes: number,
): Promise<void> {
  let shown = sent
  for (const userid of deciders) {
    await clock.advance(afterMinutes)
    const { id: changeId, version, contentHash } = shown
    shown = await (await signIn(userid)).call('decideChange', { changeId, version, contentHash, answer: 'approve', reason: null })
  }
  if (shown.status !== 'applied')
    throw new Error(`the story expected what ${sent.requester.id} sent to be applied by ${deciders.join(', ')}, it is ${shown.status}`)
}

/** Those with an authenticator app of their own. Nobody whom a visitor can be has one: the visitor would not have it. */
export class Apps {
  private readonly apps = new Map<string, Authenticator>()
  private readonly telling: Telling

  constructor(telling: Telling) {
    this.telling = telling
  }

  /** Set up as on the page, when it is needed first. */
  async of(userid: string): Promise<Authenticator> {
    if (personas.some((persona) => persona.userid === userid)) throw new Error(`${userid} is somebody a visitor can be`)
    const known = this.apps.get(userid)
    if (known !== undefined) return known
    const session = await this.telling.signIn(userid)
    const { secret } = await session.call('beginFactor', { proof: null })
    const app = new Authenticator(secret)
    const { result } = await session.call('confirmFactor', { code: app.code(this.telling.clock.now()) })
    if (result !== 'registered') throw new Error(`the app of ${userid} was not set up: ${result}`)
    this.apps.set(userid, app)
    await this.telling.keepAuthenticator(userid, secret)
    return app
  }

  /** Whoever of them it waits for says yes with a code, one after the other, until it waits no more. */
  async agree(sent: ChangeDetail, afterMinutes: number): Promise<void> {
    const { signIn, clock } = this.telling
    let shown = sent
    while (shown.status === 'pending') {
      const next = shown.waitingFor.find(({ id }) => personas.every(({ userid }) => userid !== id))
      if (next === undefined) throw new Error(`what ${sent.requester.id} sent waits for nobody with an app`)
      await clock.advance(afterMinutes)
      const [by, app] = [await signIn(next.id), await this.of(next.id)]
      const { id: changeId, version, contentHash } = shown
      const code = app.code(clock.now())
      const proved = await by.call('proveAct', { act: { kind: 'approve_change', changeId, contentHash }, code })
      if (proved.result !== 'proved') throw new Error(`${next.id} proved nothing: ${proved.result}`)
      shown = await by.call('decideChange', { changeId, version, contentHash, answer: 'approve', reason: null, proof: proved.proof })
    }
    if (shown.status !== 'applied') throw new Error(`what ${sent.requester.id} sent is ${shown.status}`)
  }
}
