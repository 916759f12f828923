import { h, render } from 'vue'
import type { Input } from '#contract/endpoints.ts'
import { everyWord, partWords } from '#words/i18n.ts'
import { paths } from '#src/paths.ts'
import ProofSheet from './ProofSheet.vue'

let asking = false

/**
 * Asks for a code, on a sheet of its own beside whatever page it is for; null: she closed it. The proof that comes of it is for this act
 * alone. Read when the first code is asked for, never with the page.
 */
export async function askForProof(act: Input<'proveAct'>['act']): Promise<string | null> {
  if (asking) return null
  asking = true
  const place = document.createElement('div')
  try {
    await Promise.all([everyWord(), partWords('factor')])
    document.body.append(place)
    return await new Promise((resolve) => {
      // neither phone nor codes: the way out begins where the second factor is looked after
      const onLost = (): void => {
        resolve(null)
        location.hash = `#${paths.secondFactor}`
      }
      render(h(ProofSheet, { act, onProved: resolve, onClosed: () => resolve(null), onLost }), place)
    })
  } finally {
    render(null, place)
    place.remove()
    asking = false
  }
}
