import { tellClient } from './call.ts'
import { detectClient } from './client.ts'

/** iOS leaves a page by a swipe from its edge and asks nobody: off while something on it would be lost. */
export function allowSwipeBack(allowed: boolean): void {
  if (detectClient().platform !== 'ios') return
  tellClient((sdk) => sdk.popGesture({ popGestureEnabled: allowed }))
}

let holds = 0

/** Off until the last who holds it lets go: a page that was filled in and a sheet over it do not open it for each other. */
export function holdSwipeBack(): () => void {
  holds += 1
  if (holds === 1) allowSwipeBack(false)
  let held = true
  return () => {
    if (!held) return
    held = false
    holds -= 1
    if (holds === 0) allowSwipeBack(true)
  }
}
