import { defineAsyncComponent, h, ref, type AsyncComponentLoader, type Component, type FunctionalComponent } from 'vue'

const pauseMs = 1000
const mostTries = 5

/** With the network, or after a little while where there is one. */
export function whenBack(run: () => void): void {
  if (navigator.onLine) setTimeout(run, pauseMs)
  else window.addEventListener('online', run, { once: true })
}

/** False while the page stands as the server drew it: what is read later is no part of that drawing. */
const complete = ref(true)

export function withoutLaterParts(): void {
  complete.value = false
}

export function withLaterParts(): void {
  complete.value = true
}

/** A part of a page that is read when it is first shown. Lost on the way, it comes with the network instead of never. */
export function lazy<T extends Component>(loader: AsyncComponentLoader<T>): T {
  const part = defineAsyncComponent({
    loader,
    onError(_lost, retry, fail, tries) {
      if (tries < mostTries) whenBack(retry)
      else fail()
    },
  })
  if (complete.value) return part
  const later: FunctionalComponent = (_props, { attrs, slots }) => (complete.value ? h(part, attrs, slots) : null)
  later.inheritAttrs = false
  return later as Component as T
}
