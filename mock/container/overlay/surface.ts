import { askedTheme } from '../options.ts'
import { overlayStyle } from './style.ts'

let root: ShadowRoot | undefined

/** A constructable style sheet is the one way to style that `style-src 'self'` lets through; an engine without it shows the overlays plain. */
function dress(shadow: ShadowRoot): void {
  if (!('adoptedStyleSheets' in shadow)) return
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(overlayStyle)
  shadow.adoptedStyleSheets = [sheet]
}

/** Beside the body, so that nothing the page does to its own tree removes the client. */
export function surface(): ShadowRoot {
  if (!root) {
    const host = document.createElement('remit-simulated-client')
    host.className = askedTheme()
    document.documentElement.append(host)
    root = host.attachShadow({ mode: 'open' })
    dress(root)
  }
  return root
}

interface Frame {
  readonly className: string
  readonly label: string
  readonly content: readonly Node[]
  /** Esc, or a tap beside it. */
  readonly dismiss: () => void
}

/** A modal `<dialog>`: keeps the focus inside, gives it back afterwards and lies above everything of the page. */
export function openFrame({ className, label, content, dismiss }: Frame): () => void {
  const dialog = document.createElement('dialog')
  dialog.className = className
  dialog.setAttribute('aria-label', label)
  dialog.append(...content)
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault()
    dismiss()
  })
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dismiss()
  })
  surface().append(dialog)
  dialog.showModal()
  return () => {
    dialog.close()
    dialog.remove()
  }
}
