/** The one clock of simulator and Remit, moved from outside. */
export interface StoryClock {
  advance(minutes: number): Promise<void>
  /** Moves to so many minutes from the real present; never back. */
  comeTo(minutesFromNow: number): Promise<void>
}

export async function createClock(base: string): Promise<StoryClock> {
  const move = async (body: { advanceMs: number } | { offsetMs: number }) => {
    const answer = await fetch(`${base}/__control/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`the clock does not move: ${answer.status}`)
  }
  return {
    advance: (minutes) => move({ advanceMs: minutes * 60_000 }),
    comeTo: (minutesFromNow) => move({ offsetMs: minutesFromNow * 60_000 }),
  }
}
