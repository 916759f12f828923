import { stopOnSignals } from './stop-on-signals.ts'
import { startRemit } from './start-remit.ts'
import { exitCodeOf, lineOf } from './start-failure.ts'

try {
  const running = await startRemit(process.env)
  stopOnSignals(running)
  console.log(`Remit is ready at ${running.address}${running.simulated ? ' (simulated DingTalk: demo company, demo people)' : ''}`)
} catch (error) {
  console.error(lineOf(error))
  process.exit(exitCodeOf(error))
}
