/**
 * Says in `--keyboard` how much of the page the on-screen keyboard covers, so that bars at the bottom stand above it.
 * Android shrinks the page itself and measures 0 here; iOS lays the keyboard over the page.
 */
export function watchKeyboard(): void {
  const viewport = window.visualViewport
  if (!viewport) return
  const measure = (): void => {
    const covered = Math.max(0, Math.round(window.innerHeight - viewport.height - viewport.offsetTop))
    const root = document.documentElement
    // pinch zoom also makes the visual viewport small; a keyboard is at least this high
    const open = covered > 120 && viewport.scale < 1.1
    const opens = open && !root.classList.contains('keyboard-open')
    root.style.setProperty('--keyboard', open ? `${covered}px` : '0px')
    root.classList.toggle('keyboard-open', open)
    // what is typed into stays in sight in a sheet that has become lower
    if (opens) document.activeElement?.scrollIntoView({ block: 'nearest' })
  }
  viewport.addEventListener('resize', measure)
  viewport.addEventListener('scroll', measure)
}
