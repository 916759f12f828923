import { words } from '../words.ts'
import { element } from './element.ts'
import { surface } from './surface.ts'

const farEnough = 72
/** A wheel turned up at the top of the page stands for the finger on a machine without one. */
const wheelFarEnough = 360
const wheelPauseMs = 250

interface PullGesture {
  listen: () => void
  ignore: () => void
  /** The page has its new data. */
  settle: () => void
}

/** A pull counts only where nothing under the finger could still scroll up, and never inside the client's own overlays. */
function atTop(target: EventTarget | null): boolean {
  if (document.scrollingElement && document.scrollingElement.scrollTop > 0) return false
  for (let node = target instanceof Element ? target : null; node; node = node.parentElement) {
    if (node.scrollTop > 0 || node === surface().host) return false
  }
  return true
}

function createHint(): { show: (text: string) => void; hide: () => void } {
  const hint = element('div', { class: 'pull', role: 'status' })
  return {
    show: (text) => {
      hint.textContent = text
      surface().append(hint)
    },
    hide: () => {
      hint.remove()
    },
  }
}

/** Counts how far a wheel was turned up in one go. */
function createWheelCounter(): { add: (event: WheelEvent) => number; forget: () => void } {
  let wheeled = { total: 0, at: 0 }
  return {
    add: (event) => {
      const before = event.timeStamp - wheeled.at > wheelPauseMs ? 0 : wheeled.total
      wheeled = { total: before - event.deltaY, at: event.timeStamp }
      return wheeled.total
    },
    forget: () => {
      wheeled = { total: 0, at: 0 }
    },
  }
}

interface Handlers {
  readonly touchstart: (event: TouchEvent) => void
  readonly touchmove: (event: TouchEvent) => void
  readonly touchend: () => void
  readonly wheel: (event: WheelEvent) => void
}

function createListening({ touchstart, touchmove, touchend, wheel }: Handlers): { begin: () => void; end: () => void } {
  let heard: AbortController | null = null
  return {
    begin: () => {
      heard?.abort()
      heard = new AbortController()
      const quietly = { passive: true, signal: heard.signal }
      document.addEventListener('touchstart', touchstart, quietly)
      document.addEventListener('touchmove', touchmove, quietly)
      document.addEventListener('touchend', touchend, quietly)
      document.addEventListener('wheel', wheel, quietly)
    },
    end: () => {
      heard?.abort()
    },
  }
}

export function createPullGesture(pulled: () => void): PullGesture {
  const hint = createHint()
  let startY: number | null = null
  let distance = 0
  const wheeled = createWheelCounter()
  let refreshing = false

  const refresh = (): void => {
    refreshing = true
    hint.show(words().refreshing)
    pulled()
  }
  const start = (event: TouchEvent): void => {
    const [touch] = event.touches
    startY = touch && !refreshing && atTop(event.target) ? touch.clientY : null
    distance = 0
  }
  const move = (event: TouchEvent): void => {
    const [touch] = event.touches
    if (startY === null || !touch) return
    distance = touch.clientY - startY
    if (distance > farEnough) hint.show(words().releaseToRefresh)
    else hint.hide()
  }
  const end = (): void => {
    if (startY !== null && distance > farEnough) refresh()
    startY = null
  }
  const wheel = (event: WheelEvent): void => {
    if (refreshing || event.deltaY >= 0 || !atTop(event.target)) return
    if (wheeled.add(event) > wheelFarEnough) refresh()
  }
  const settle = (): void => {
    refreshing = false
    wheeled.forget()
    hint.hide()
  }
  const heard = createListening({ touchstart: start, touchmove: move, touchend: end, wheel })
  return {
    settle,
    listen: heard.begin,
    ignore: () => {
      heard.end()
      settle()
    },
  }
}
