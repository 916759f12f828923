/** What is typed into stays in sight where the page, or a sheet on it, has become lower. */
function keepTypedInSight(): void {
  const { activeElement: field } = document
  if (field?.matches('input, textarea')) field.scrollIntoView({ block: 'nearest' })
}

/**
 * Says in `--keyboard` how much of the page the on-screen keyboard covers, so that bars at the bottom stand above it.
 * Android shrinks the page itself and measures 0 here; iOS lays the keyboard over the page, and pushes the page up behind it as far as
 * it likes: then it covers less, or nothing, and is open all the same.
 */
export function watchKeyboard(): void {
  const viewport = window.visualViewport
  if (!viewport) return
  let before = viewport.height
  const measure = (): void => {
    const high = Math.round(window.innerHeight - viewport.height)
    const root = document.documentElement
    // pinch zoom also makes the visual viewport small; a keyboard is at least this high
    const zoomed = viewport.scale >= 1.1
    const open = high > 120 && !zoomed
    const covered = open ? Math.max(0, high - Math.round(viewport.offsetTop)) : 0
    root.style.setProperty('--keyboard', `${covered}px`)
    root.classList.toggle('keyboard-open', open)
    const lower = viewport.height < before
    before = viewport.height
    if (lower && !zoomed) keepTypedInSight()
  }
  viewport.addEventListener('resize', measure)
  viewport.addEventListener('scroll', measure)
}
