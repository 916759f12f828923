import { inject } from 'vitest'
import { runningAt, type RunningRemit } from './running-remit.ts'

async function asked(address: string, method: 'GET' | 'DELETE', wanted: string): Promise<string> {
  const answer = await fetch(address, { method })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${wanted}: ${text}`)
  return text
}

/** For specs: the whole of Remit on pages built once for the run, its demo's story just told. `embedded` where the database matters. */
export async function startWholeRemit(on: 'any' | 'embedded' = 'any'): Promise<RunningRemit> {
  await asked(inject('pagesAt'), 'GET', 'the pages do not build')
  const door = inject('remitAt')
  const origin = await asked(`${door}?on=${on}`, 'GET', 'Remit does not start')
  const stop = async (): Promise<void> => {
    await asked(`${door}?origin=${encodeURIComponent(origin)}`, 'DELETE', 'Remit does not stop')
  }
  return runningAt({ origin, stop })
}
