import { resolveDrizzleOnce } from './resolve-once.ts'
import { exitCodeOf, lineOf } from './start-failure.ts'
import { stopOnSignals } from './stop-on-signals.ts'

resolveDrizzleOnce()
try {
  const { startRemit } = await import('./start-remit.ts')
  const running = await startRemit(process.env)
  stopOnSignals(running)
  console.log(`Remit is ready at ${running.address}${running.simulated ? ' (simulated DingTalk: demo company, demo people)' : ''}`)
} catch (error) {
  console.error(lineOf(error))
  process.exit(exitCodeOf(error))
}
