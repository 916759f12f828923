import type { Input, Output } from '#contract/endpoints.ts'
import { codeAt } from '#server/second-factor/one-time-code.ts'
import type { Somebody } from './remit.ts'

/** Somebody of a Remit in this process, or of one that runs apart. */
type Speaker = Pick<Somebody, 'call'>
type Act = Input<'proveAct'>['act']

/** An authenticator app: it never shows a code twice, as a person would wait for the next one. */
export class Authenticator {
  readonly secret: string
  private readonly now: () => number
  private last = 0

  constructor(secret: string, now: () => number) {
    this.secret = secret
    this.now = now
  }

  /** Two codes fit into one moment, of this step and of the next; for a third one half a minute has to pass. */
  next(): string {
    const code = this.nextIfAny()
    if (code === null) throw new Error('the app shows the same code still: advance the clock by half a minute')
    return code
  }

  /** Whether it shows the same code still. */
  isSpent(): boolean {
    return this.last > Math.floor(this.now() / 30_000)
  }

  /** null: it shows the same code still. */
  nextIfAny(): string | null {
    if (this.isSpent()) return null
    const next = Math.max(this.last + 1, Math.floor(this.now() / 30_000))
    this.last = next
    return codeAt(this.secret, next)
  }

  /** Of the right shape, and none that counts now. */
  wrong(): string {
    const step = Math.floor(this.now() / 30_000)
    const right = [-2, -1, 0, 1, 2].map((away) => codeAt(this.secret, step + away))
    return ['000000', '111111', '222222', '333333', '444444', '555555'].find((code) => !right.includes(code)) ?? ''
  }
}

/** Sets a second factor up, as the page does. */
export async function setUpFactor(
  now: () => number,
  who: Speaker,
  proof: string | null = null,
): Promise<{ readonly app: Authenticator; readonly recoveryCodes: readonly string[] }> {
  const { secret } = await who.call('beginFactor', { proof })
  const app = new Authenticator(secret, now)
  const confirmed = await who.call('confirmFactor', { code: app.next() })
  if (confirmed.result !== 'registered') throw new Error(`the second factor was not set up: ${confirmed.result}`)
  return { app, recoveryCodes: confirmed.recoveryCodes }
}

export const toApprove = ({ id, contentHash }: Pick<Output<'getChange'>, 'id' | 'contentHash'>): Act => ({
  kind: 'approve_change',
  changeId: id,
  contentHash,
})

/** The token that a right code buys. */
export async function prove(who: Speaker, act: Act, code: string): Promise<string> {
  const answer = await who.call('proveAct', { act, code })
  if (answer.result !== 'proved') throw new Error(`nothing was proved: ${answer.result}`)
  return answer.proof
}

/** Says yes with a code, as the page does. */
export async function approveWith(who: Speaker, app: Authenticator, shown: Output<'getChange'>): Promise<Output<'getChange'>> {
  const proof = await prove(who, toApprove(shown), app.next())
  return who.call('decideChange', {
    changeId: shown.id,
    version: shown.version,
    contentHash: shown.contentHash,
    answer: 'approve',
    reason: null,
    proof,
  })
}
