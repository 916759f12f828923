const reachable = 'a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), select:not([disabled]), [tabindex="0"]'

function stops(within: HTMLElement): HTMLElement[] {
  return Array.from(within.querySelectorAll<HTMLElement>(reachable)).filter((element) => element.getClientRects().length > 0)
}

/** Keeps Tab inside a dialog: from the last stop to the first and back. */
export function keepFocus(event: KeyboardEvent, within: HTMLElement): void {
  const all = stops(within)
  const first = all[0]
  const last = all[all.length - 1]
  if (!first || !last) return
  const active = document.activeElement
  if (event.shiftKey && (active === first || active === within)) {
    event.preventDefault()
    last.focus()
  } else if (!event.shiftKey && active === last) {
    event.preventDefault()
    first.focus()
  }
}
