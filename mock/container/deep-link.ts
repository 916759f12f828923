/** `dingtalk://` links carry the page's address in one of these parameters; two-target links carry another such link. */
const carriers = ['url', 'redirect_url', 'mobileLink', 'pcLink', 'pageUrl']

export function addressIn(link: string): string {
  if (!link.startsWith('dingtalk:')) return link
  const { searchParams } = new URL(link)
  for (const carrier of carriers) {
    const inner = searchParams.get(carrier)
    if (inner) return addressIn(inner)
  }
  return link
}

/** The client opens a link as a page of its own: a full load even when only the hash differs. */
export function openHere(link: string): void {
  const target = new URL(addressIn(link), location.href)
  const here = new URL(target.pathname + target.search + target.hash, location.origin)
  const samePage = here.href.split('#')[0] === location.href.split('#')[0]
  location.assign(here.href)
  if (samePage) location.reload()
}

export function openAnywhere(link: string): void {
  const target = new URL(addressIn(link), location.href)
  if (target.origin === location.origin) openHere(target.href)
  else window.open(target.href, '_blank', 'noopener')
}
