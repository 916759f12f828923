import type { Logger } from 'pino'

export interface Loop {
  /** Runs again at once instead of after the pause. */
  wake(): void
  /** Resolves when the run under way is over. */
  stop(): Promise<void>
}

/** Runs `work` again and again: at once when it says there was more to do, else after the pause. A failure is logged and never ends the loop. */
export function startLoop(name: string, logger: Logger, pauseMs: number, work: () => Promise<boolean>): Loop {
  let stopped = false
  let woken = false
  let wakeUp: (() => void) | null = null
  const pause = () =>
    new Promise<void>((resolve) => {
      if (woken || stopped) return resolve()
      const timer = setTimeout(resolve, pauseMs)
      wakeUp = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const run = async () => {
    while (!stopped) {
      woken = false
      let more = false
      try {
        more = await work()
      } catch (error) {
        logger.error({ err: error, job: name }, 'a job failed; it is tried again')
      }
      if (!more && !stopped) await pause()
      wakeUp = null
    }
  }
  const running = run()
  const wake = () => {
    woken = true
    wakeUp?.()
  }
  return {
    wake,
    async stop() {
      stopped = true
      wake()
      await running
    },
  }
}
