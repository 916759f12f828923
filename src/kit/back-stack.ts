/**
 * Who answers when the person goes back: the layer opened last. The client's back key, the browser's back and Esc all ask here first,
 * so that back closes a sheet before it leaves a page.
 */
type Close = () => void

const layers: Close[] = []

/** Returns how to leave the stack; leaving twice does nothing. */
export function enterBackStack(close: Close): () => void {
  layers.push(close)
  return () => {
    const place = layers.lastIndexOf(close)
    if (place >= 0) layers.splice(place, 1)
  }
}

/** Closes the layer on top; false when nothing was open. */
export function closeTopLayer(): boolean {
  const close = layers.pop()
  if (close) close()
  return close !== undefined
}

export function hasOpenLayer(): boolean {
  return layers.length > 0
}

type LeaveQuestion = () => Promise<boolean>

let question: LeaveQuestion | undefined

/** While something on the page would be lost, leaving the application asks as well. Returns how to take the question back. */
export function askBeforeLeaving(mayLeave: LeaveQuestion): () => void {
  question = mayLeave
  return () => {
    if (question === mayLeave) question = undefined
  }
}

/** undefined: nothing would be lost. */
export function leaveQuestion(): LeaveQuestion | undefined {
  return question
}
