import { inject } from 'vitest'
import { startRunningRemit, type RunningRemit } from './running-remit.ts'

/** For specs: the whole of Remit on pages built once for the run. */
export async function startWholeRemit(): Promise<RunningRemit> {
  const answer = await fetch(inject('pagesAt'))
  if (!answer.ok) throw new Error(`the pages do not build: ${await answer.text()}`)
  return startRunningRemit()
}
