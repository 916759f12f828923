/** The one clock of simulator and Remit, moved from outside. */
export interface StoryClock {
  advance(minutes: number): Promise<void>
  /** What it shows, in milliseconds. */
  now(): number
  /** Moves to so many minutes from the real present; never back. */
  comeTo(minutesFromNow: number): Promise<void>
}

export async function createClock(base: string): Promise<StoryClock> {
  const url = `${base}/__control/clock`
  let { offsetMs } = (await (await fetch(url)).json()) as { offsetMs: number }
  const move = async (body: { advanceMs: number } | { offsetMs: number }) => {
    const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`the clock does not move: ${answer.status}`)
    ;({ offsetMs } = (await answer.json()) as { offsetMs: number })
  }
  return {
    now: () => Date.now() + offsetMs,
    advance: (minutes) => move({ advanceMs: minutes * 60_000 }),
    comeTo: (minutesFromNow) => move({ offsetMs: minutesFromNow * 60_000 }),
  }
}
