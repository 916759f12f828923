import { tellClient } from './call.ts'
import { detectClient } from './client.ts'

/** Phones only; elsewhere nothing happens. `onPull` runs at every pull and the page ends each with `stopPullToRefresh`. */
export function enablePullToRefresh(onPull: () => void): void {
  if (!detectClient().phone) return
  tellClient((sdk) => sdk.enablePull({ onSuccess: onPull }))
}

export function stopPullToRefresh(): void {
  if (!detectClient().phone) return
  tellClient((sdk) => sdk.stopPull({}))
}

export function disablePullToRefresh(): void {
  if (!detectClient().phone) return
  tellClient((sdk) => sdk.disablePull({}))
}
