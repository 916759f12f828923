import { tellClient } from './call.ts'
import { detectClient } from './client.ts'

/** iOS leaves a page by a swipe from its edge and asks nobody: off while something on it would be lost. */
export function allowSwipeBack(allowed: boolean): void {
  if (detectClient().platform !== 'ios') return
  tellClient((sdk) => sdk.popGesture({ popGestureEnabled: allowed }))
}
