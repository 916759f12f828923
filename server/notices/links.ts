/** Where a notice leads, on the phone and on the desktop. */
export interface LinkTarget {
  readonly publicUrl: string
  readonly corpId: string
  readonly agentId: string
}

/** The page's own address; the corp id goes into the query, the route into the hash, so that the signed address stays the same. */
const pageUrl = (target: LinkTarget, route: string): string => `${target.publicUrl}/?corpid=${encodeURIComponent(target.corpId)}#${route}`

export function changeUrl(target: LinkTarget, changeId: string): string {
  return pageUrl(target, `/changes/${encodeURIComponent(changeId)}`)
}

/** The record of her domain, the newest on top. */
export function logUrl(target: LinkTarget): string {
  return pageUrl(target, '/domain/log')
}

/** Where a holder makes her grant last. */
export function extensionUrl(target: LinkTarget, grantId: string): string {
  return pageUrl(target, `/me?extend=${encodeURIComponent(grantId)}`)
}

/** Where whoever answers for an exception proves it. */
export function exceptionsUrl(target: LinkTarget): string {
  return pageUrl(target, '/domain/conflicts?part=exceptions')
}

/** Where she sees to her second factor. */
export function factorUrl(target: LinkTarget): string {
  return pageUrl(target, '/me/second-factor')
}

/** Where she confirms on the phone what she decides on a desktop. */
export function confirmUrl(target: LinkTarget, link: string): string {
  return pageUrl(target, `/confirm/${encodeURIComponent(link)}`)
}

/** Opens inside the desktop workbench (DingTalk open platform documentation: unified jump links, `action/openapp`). */
export function workbenchLink(target: LinkTarget, url: string): string {
  const query = [
    `corpid=${encodeURIComponent(target.corpId)}`,
    'container_type=work_platform',
    `app_id=0_${encodeURIComponent(target.agentId)}`,
    'redirect_type=jump',
    `redirect_url=${encodeURIComponent(url)}`,
  ]
  return `dingtalk://dingtalkclient/action/openapp?${query.join('&')}`
}
