import { tellClient } from './call.ts'
import { detectClient } from './client.ts'

/** No person is as quick: an answer that comes sooner only says that the client has heard. */
const acknowledgedWithinMs = 300

/**
 * The arrow in the client's bar, on the two clients that have no back key to hear. From then on the client goes back only as the page
 * does. iOS says each tap; the desktop answers a call once, so it is asked again after each, and not at all when its answer was no tap.
 */
export function takeBarBack(goBack: () => void): void {
  const { platform } = detectClient()
  if (platform !== 'ios' && platform !== 'pc') return
  const listen = (): void => {
    const asked = Date.now()
    const tapped = (): void => {
      if (platform === 'pc' && Date.now() - asked < acknowledgedWithinMs) return
      goBack()
      if (platform === 'pc') listen()
    }
    tellClient((sdk) => sdk.setLeft({ control: true, text: '', onSuccess: tapped }))
  }
  listen()
}
