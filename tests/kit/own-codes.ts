import type { Output } from '#contract/endpoints.ts'
import { approveWith, Authenticator, setUpFactor } from './second-factor.ts'
import type { Somebody } from './remit.ts'
import type { RunningRemit } from './running-remit.ts'

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

/**
 * `now`: what the server's clock shows. Where an app has no code left to show, the clock is moved on. `setUpBefore`: the secret of who has one
 * already.
 */
export function ownCodes(
  remit: Place,
  now: () => number,
  setUpBefore: (userid: string) => Promise<string | undefined> = () => Promise.resolve(undefined),
): OwnCodes {
  const apps = new Map<string, Authenticator>()
  async function found(userid: string): Promise<Authenticator> {
    const secret = await setUpBefore(userid)
    if (secret !== undefined) return new Authenticator(secret, now)
    return (await setUpFactor(now, await remit.signIn(userid))).app
  }
  async function appOf(userid: string): Promise<Authenticator> {
    const app = apps.get(userid) ?? (await found(userid))
    apps.set(userid, app)
    return app
  }
  /** Rather somebody with an app than one more. */
  async function nextOf(ids: readonly string[]): Promise<string> {
    for (const id of ids) if (apps.has(id) || (await setUpBefore(id)) !== undefined) return id
    return ids[0] ?? ''
  }
  async function agree(sent: Change): Promise<Change> {
    let change = sent
    while (change.status === 'pending') {
      const next = await nextOf(change.waitingFor.map(({ id }) => id))
      const app = await appOf(next)
      if (app.isSpent()) await remit.advance(nextCodeMs)
      const by = await remit.signIn(next)
      change = await approveWith(by, app, await by.call('getChange', { changeId: change.id }))
    }
    return change
  }
  return { appOf, agree }
}

/** Of the app that somebody of the demo company has since its story. */
export const secretInStory = async (remit: Pick<RunningRemit, 'control'>, userid: string): Promise<string | undefined> =>
  (await remit.control<Readonly<Record<string, string>>>('authenticators'))[userid]

/** The same in a Remit that runs apart: how far its clock was moved is known here alone. */
export function ownCodesApart(remit: Pick<RunningRemit, 'signIn' | 'advance' | 'control'>): OwnCodes {
  let moved = 0
  async function advance(ms: number): Promise<void> {
    await remit.advance(ms)
    moved += ms
  }
  const now = () => Date.now() + moved
  return ownCodes({ signIn: (userid) => remit.signIn(userid), advance }, now, (userid) => secretInStory(remit, userid))
}
