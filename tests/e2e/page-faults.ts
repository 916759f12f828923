/** Runs inside the page: what a person would stumble over. Self-contained, because it is sent to the browser as it is. */
export function pageFaults(minimumTarget: number): string[] {
  const faults: string[] = []
  const shown = (node: Element): boolean => {
    const box = node.getBoundingClientRect()
    return box.width > 0 && box.height > 0 && getComputedStyle(node).visibility !== 'hidden'
  }
  const hiddenOnPurpose = (node: Element): boolean => node.closest('.hidden-text, [aria-hidden="true"]') !== null
  const say = (node: Element): string =>
    `<${node.tagName.toLowerCase()} class="${node.className}"> "${(node.textContent ?? '').trim().slice(0, 40)}"`

  const page = document.documentElement
  if (page.scrollWidth > page.clientWidth) faults.push(`the page is ${page.scrollWidth} px wide on ${page.clientWidth}`)

  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  const seconds = (list: string): number => Math.max(...list.split(',').map((one) => Number.parseFloat(one)))

  // an open sheet is all that can be used
  const root = document.querySelector('[role="dialog"]') ?? document.querySelector('#app') ?? document.body
  for (const node of root.querySelectorAll('*')) {
    if (!shown(node) || hiddenOnPurpose(node)) continue
    const style = getComputedStyle(node)
    if (still && Math.max(seconds(style.animationDuration), seconds(style.transitionDuration)) > 0.01) faults.push(`moves: ${say(node)}`)
    const cuts = style.overflowX === 'hidden' || style.overflowY === 'hidden' || style.overflowX === 'clip'
    const cut = node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1
    if (cuts && cut && node.clientWidth > 0) faults.push(`cut off: ${say(node)}`)
    const right = node.getBoundingClientRect().right
    // a table with a window of its own is moved in it; the window itself has to fit
    const inWindow = node.parentElement?.closest('[data-sideways]') ?? null
    if (right > page.clientWidth + 1 && inWindow === null)
      faults.push(`over the edge by ${Math.round(right - page.clientWidth)} px: ${say(node)}`)
  }

  // where the page and everything in it is scrolled to its end, nothing that is read or tapped lies behind the home indicator
  const indicator = Number.parseFloat(getComputedStyle(page).getPropertyValue('--safe-bottom')) || 0
  const edge = window.innerHeight - indicator
  /** What can still be scrolled; what sticks or is fixed stays where it is. */
  const rest = (node: Element): number => {
    let left = 0
    for (let at: Element | null = node; at !== null; at = at.parentElement) {
      const { position, bottom, overflowY } = getComputedStyle(at)
      if (position === 'fixed' || (position === 'sticky' && bottom !== 'auto')) return left
      if (at === page || overflowY === 'auto' || overflowY === 'scroll') left += at.scrollHeight - at.clientHeight - at.scrollTop
    }
    return left
  }
  const own = (node: Element): boolean =>
    node.matches('button, input, select, textarea') || [...node.childNodes].some((one) => one.nodeType === 3 && one.textContent?.trim())
  if (indicator > 0)
    for (const node of root.querySelectorAll('*')) {
      const { bottom } = node.getBoundingClientRect()
      // the cheap question first: few of a page's parts lie so low
      if (bottom <= edge || !own(node) || !shown(node) || hiddenOnPurpose(node)) continue
      if (bottom - rest(node) > edge + 1) faults.push(`behind the home indicator: ${say(node)}`)
    }

  const text = (root as HTMLElement).innerText
  const code = /\b(?!https?:)[a-z]+\.[a-zA-Z_]+\.[a-zA-Z_]+\b|\{\w*\}|\bundefined\b|\bNaN\b|\[object |Invalid Date/.exec(text)
  if (code) faults.push(`no words: "${text.slice(Math.max(0, code.index - 20), code.index + 40).replaceAll('\n', ' ')}"`)

  const controls = 'button, a[href], input:not([type="hidden"]), textarea, select, [role="button"], [role="tab"], [tabindex="0"]'
  for (const control of root.querySelectorAll<HTMLElement>(controls)) {
    if (!shown(control)) continue
    // what catches the finger: the control, its label, or what it spreads over its row
    const face = control.matches('.hidden-text') ? (control.closest('label') ?? control) : control
    const areas = [face.getBoundingClientRect()]
    for (const pseudo of ['::before', '::after']) {
      const style = getComputedStyle(face, pseudo)
      if (style.content === 'none' || style.position !== 'absolute' || style.pointerEvents === 'none') continue
      const width = Number.parseFloat(style.width)
      const height = Number.parseFloat(style.height)
      if (Number.isFinite(width) && Number.isFinite(height)) areas.push(new DOMRect(0, 0, width, height))
    }
    const width = Math.max(...areas.map((area) => area.width))
    const height = Math.max(...areas.map((area) => area.height))
    if (Math.ceil(width) < minimumTarget || Math.ceil(height) < minimumTarget)
      faults.push(`target ${Math.round(width)} × ${Math.round(height)}: ${say(control)}`)
  }
  return faults
}
