import type { Running } from './start-remit.ts'

const patienceMs = 10_000

/** One way out for everything: what is under way ends well, or is cut off after ten seconds. */
export function stopOnSignals({ app, stop }: Running): void {
  let stopping = false
  const leave = (exitCode: number) => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), patienceMs).unref()
    stop().then(
      () => process.exit(exitCode),
      (error: unknown) => {
        app.logger.error({ err: error }, 'stopping failed')
        process.exit(1)
      },
    )
  }
  // R27: after an error that nobody caught the state is unknown; a supervisor starts a clean process.
  const give = (error: unknown) => {
    app.logger.fatal({ err: error }, 'an error that nobody caught; stopping')
    leave(1)
  }
  process.on('SIGTERM', () => leave(0))
  process.on('SIGINT', () => leave(0))
  process.on('uncaughtException', give)
  process.on('unhandledRejection', give)
}
