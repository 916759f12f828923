import { defineAsyncComponent, type AsyncComponentLoader, type Component } from 'vue'

const pauseMs = 1000
const mostTries = 5

/** With the network, or after a little while where there is one. */
export function whenBack(run: () => void): void {
  if (navigator.onLine) setTimeout(run, pauseMs)
  else window.addEventListener('online', run, { once: true })
}

/** A part of a page that is read when it is first shown. Lost on the way, it comes with the network instead of never. */
export function lazy<T extends Component>(loader: AsyncComponentLoader<T>): T {
  return defineAsyncComponent({
    loader,
    onError(_lost, retry, fail, tries) {
      if (tries < mostTries) whenBack(retry)
      else fail()
    },
  })
}
