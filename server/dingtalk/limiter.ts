import { setTimeout as sleep } from 'node:timers/promises'

/**
 * DingTalk open platform documentation, call limits: an app may call each API 20 times a second (standard edition).
 *
 * Twenty lanes for each API; a lane opens again a second (and a timer tick) after its last call has *ended*. So the 21st call cannot
 * reach the platform within a second of the first, however late either was on its way. A lone caller never waits
 * before the twentieth call.
 */
export const CALLS_PER_SECOND = 20

export type Limiter = <T>(api: string, call: () => Promise<T>) => Promise<T>

export function createLimiter(lanes = CALLS_PER_SECOND, restMs = 1_010): Limiter {
  const opensAt = new Map<string, Promise<number>[]>()

  return async (api, call) => {
    const queue = opensAt.get(api) ?? Array.from({ length: lanes }, () => Promise.resolve(0))
    opensAt.set(api, queue)
    const lane = queue.shift() ?? Promise.resolve(0)
    const ended = createSignal()
    queue.push(ended.moment)
    const waitMs = (await lane) - performance.now()
    if (waitMs > 0) await sleep(Math.ceil(waitMs))
    try {
      return await call()
    } finally {
      ended.tell(performance.now() + restMs)
    }
  }
}

function createSignal(): { readonly moment: Promise<number>; readonly tell: (moment: number) => void } {
  const told: { tell?: (moment: number) => void } = {}
  const moment = new Promise<number>((resolve) => {
    told.tell = resolve
  })
  return { moment, tell: (at) => told.tell?.(at) }
}
