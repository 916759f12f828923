import { h, render } from 'vue'
import { everyWord, partWords } from '#words/i18n.ts'
import { paths } from '#src/paths.ts'
import ProofSheet from './ProofSheet.vue'
import { askWays, type Act } from './proof-ways.ts'

let asking = false

/**
 * Asks for a proof, on a sheet of its own beside whatever page it is for; null: she closed it. The proof that comes of it is for this act
 * alone. Read when the first one is asked for, never with the page.
 */
export async function askForProof(act: Act): Promise<string | null> {
  if (asking) return null
  asking = true
  const place = document.createElement('div')
  try {
    const [ways] = await Promise.all([askWays(act), everyWord(), partWords('factor')])
    document.body.append(place)
    return await new Promise((resolve) => {
      // neither phone nor codes: the way out begins where the second factor is looked after
      const onLost = (): void => {
        resolve(null)
        location.hash = `#${paths.secondFactor}`
      }
      render(h(ProofSheet, { act, ways, onProved: resolve, onClosed: () => resolve(null), onLost }), place)
    })
  } finally {
    render(null, place)
    place.remove()
    asking = false
  }
}
