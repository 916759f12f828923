import { callClient, tellClient } from './call.ts'
import { detectClient } from './client.ts'

/** The client's bar reads the document's title at load only, so every route tells it again. */
export function setTitle(title: string): void {
  document.title = title
  tellClient((sdk) => sdk.setTitle({ title }))
}

/** The text button of the client's bar, on phones; `hideRight` takes it away. A later call replaces the earlier one's listener. */
export function setRight(text: string, onTap: () => void): void {
  if (!detectClient().phone) return
  tellClient((sdk) => sdk.setRight({ show: true, control: true, text, onSuccess: onTap }))
}

export function hideRight(): void {
  if (!detectClient().phone) return
  tellClient((sdk) => sdk.setRight({ show: false, control: false, text: '' }))
}

/**
 * Android's back key. The handler says whether it dealt with it (closed a sheet, went back in the page); if not, the client
 * goes back itself. One listener is sane: the application keeps the stack. Returns how to stop listening.
 */
export function onBack(handler: () => boolean): () => void {
  const listen = (event: Event): void => {
    if (handler()) event.preventDefault()
  }
  document.addEventListener('backbutton', listen)
  return () => {
    document.removeEventListener('backbutton', listen)
  }
}

/** Leaves Remit. Outside DingTalk nothing happens: a browser lets no page close a window it did not open. */
export function closePage(): void {
  tellClient((sdk) => sdk.closePage({}))
}

/** In the client: a new page with the person's identity, which `window.open` loses. In a browser: a new tab. */
export async function openLink(url: string): Promise<void> {
  if (detectClient().inside) await callClient('openLink', (sdk) => sdk.openLink({ url }))
  else window.open(url, '_blank', 'noopener')
}
