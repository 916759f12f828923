import { readonly, ref, type Ref } from 'vue'

const desktopFrom = '(min-width: 768px)'
const desktop = ref(false)
let watching = false

function watchWidth(): void {
  watching = true
  const query = window.matchMedia(desktopFrom)
  desktop.value = query.matches
  // addListener, because Safari 13 has no addEventListener on media queries
  query.addListener((event) => {
    desktop.value = event.matches
  })
}

/** True from 768 px on: panes, side navigation, keyboard. A side panel of the desktop client may be narrower and gets the phone's form. */
export function useDesktop(): Readonly<Ref<boolean>> {
  if (!watching && typeof matchMedia === 'function') watchWidth()
  return readonly(desktop)
}
