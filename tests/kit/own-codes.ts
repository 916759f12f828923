import type { Output } from '#contract/endpoints.ts'
import { approveWith, setUpFactor, type Authenticator } from './second-factor.ts'
import type { Somebody } from './remit.ts'

type Change = Output<'getChange'>
/** A Remit in this process, or one that runs apart. */
interface Place {
  signIn(userid: string): Promise<Pick<Somebody, 'call'>>
  advance(ms: number): Promise<unknown>
}

/** Longer than an app shows the same code. */
const nextCodeMs = 31_000

/** Everybody with an app of her own from when she first needs one. */
export interface OwnCodes {
  appOf(userid: string): Promise<Authenticator>
  /** Whoever it waits for says yes with a code, one after the other, until it waits no more. */
  agree(sent: Change): Promise<Change>
}

/** `now`: what the server's clock shows. Where an app has no code left to show, the clock is moved on. */
export function ownCodes(remit: Place, now: () => number): OwnCodes {
  const apps = new Map<string, Authenticator>()
  async function appOf(userid: string): Promise<Authenticator> {
    const app = apps.get(userid) ?? (await setUpFactor(now, await remit.signIn(userid))).app
    apps.set(userid, app)
    return app
  }
  async function agree(sent: Change): Promise<Change> {
    let change = sent
    while (change.status === 'pending') {
      const next = change.waitingFor[0]?.id ?? ''
      const app = await appOf(next)
      if (app.isSpent()) await remit.advance(nextCodeMs)
      const by = await remit.signIn(next)
      change = await approveWith(by, app, await by.call('getChange', { changeId: change.id }))
    }
    return change
  }
  return { appOf, agree }
}

/** The same in a Remit that runs apart: how far its clock was moved is known here alone. */
export function ownCodesApart(remit: Place): OwnCodes {
  let moved = 0
  async function advance(ms: number): Promise<void> {
    await remit.advance(ms)
    moved += ms
  }
  return ownCodes({ signIn: (userid) => remit.signIn(userid), advance }, () => Date.now() + moved)
}
