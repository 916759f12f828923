/** A narrower window has no room for a frame beside the switcher: Remit then fills it. */
export const roomForFrame = '(min-width: 900px)'

export const framePath = '/__mock/frame'
const unframedKey = 'remit-simulated-unframed'

/** A plain browser that names neither person nor client sees the client in a frame; whoever names one has the page to herself. */
export function wantsFrame(): boolean {
  if (window.top !== window || /DingTalk/i.test(navigator.userAgent)) return false
  const asked = new URLSearchParams(location.search)
  if (asked.has('as') || asked.has('container')) sessionStorage.setItem(unframedKey, '1')
  return sessionStorage.getItem(unframedKey) === null && window.matchMedia(roomForFrame).matches
}

export function useFrame(): void {
  sessionStorage.removeItem(unframedKey)
}
