import { readonly, ref, type Ref } from 'vue'

/** Between the server's clock and this device's; phones are often wrong by minutes, and the demo's clock moves. */
let ahead = 0
const now = ref(Date.now())
let ticking = false

export function setServerNow(serverNow: number): void {
  ahead = serverNow - Date.now()
  now.value = serverNow
}

export function serverNow(): number {
  return Date.now() + ahead
}

/** The server's time, fresh enough for "12 min ago". */
export function useNow(): Readonly<Ref<number>> {
  // a server that draws the first screen has no page to keep fresh
  if (!ticking && typeof document === 'object') {
    ticking = true
    setInterval(() => {
      now.value = serverNow()
    }, 15_000)
  }
  return readonly(now)
}
