import type { Input, Output } from '#contract/endpoints.ts'
import type { Somebody } from './remit.ts'

export const hourMs = 3_600_000
export const dayMs = 24 * hourMs

type Ask = Input<'sendAsk'>
/** Somebody of a Remit in this process, or of one that runs apart. */
type Speaker = Pick<Somebody, 'call'>

/** An ask that the rules like: the shift supervisor over Food for seven days. */
export const ask = (over: Partial<Ask> = {}): Ask => ({
  roleId: 'shift_supervisor',
  scope: { include: ['20'], exclude: [] },
  lengthMinutes: 7 * 24 * 60,
  startAt: null,
  reason: 'Two colleagues are away this week',
  ...over,
})

/** Decides on what was shown. */
export function decide(
  by: Speaker,
  shown: Pick<Output<'getChange'>, 'id' | 'version' | 'contentHash'>,
  answer: 'approve' | 'refuse',
  reason: string | null = null,
) {
  return by.call('decideChange', { changeId: shown.id, version: shown.version, contentHash: shown.contentHash, answer, reason })
}

/** Whoever it waits for first says yes. */
export async function agree(remit: { signIn(userid: string): Promise<Speaker> }, sent: Output<'getChange'>): Promise<Output<'getChange'>> {
  return decide(await remit.signIn(sent.waitingFor[0]?.id ?? ''), sent, 'approve')
}

/** The code of a refusal, or the answer itself when it was a yes. */
export async function refusalOf(call: Promise<unknown>): Promise<unknown> {
  try {
    return await call
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error
  }
}

/** The first cause of a refusal. */
export async function causeOf(call: Promise<unknown>): Promise<unknown> {
  try {
    return await call
  } catch (error) {
    const causes = error instanceof Error && 'causes' in error && Array.isArray(error.causes) ? error.causes : []
    return causes.map((cause: { code: string }) => cause.code)
  }
}
