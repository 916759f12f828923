import { setTimeout as sleep } from 'node:timers/promises'

/** Asks again until the answer is the expected one; gives the last answer when time is up, so that a spec can say what it was. */
export async function waitFor<T>(ask: () => Promise<T>, good: (answer: T) => boolean, patienceMs = 8_000): Promise<T> {
  const until = Date.now() + patienceMs
  for (;;) {
    const answer = await ask()
    if (good(answer) || Date.now() > until) return answer
    await sleep(100)
  }
}
