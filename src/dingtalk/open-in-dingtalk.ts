/** Links that open Remit inside the client, for a page that finds itself in a plain browser. DT: "Description of the unified jump protocol". */
export interface OpenInDingTalk {
  readonly corpId: string
  readonly agentId: string
  readonly url: string
}

const client = 'dingtalk://dingtalkclient'

/** Encoded once: an unencoded query would be cut at its first `&`. */
function query(parameters: readonly (readonly [name: string, value: string])[]): string {
  return parameters.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
}

export function phonePageLink(url: string): string {
  return `${client}/page/link?${query([['url', url]])}`
}

export function workbenchLink({ corpId, agentId, url }: OpenInDingTalk): string {
  return `${client}/action/openapp?${query([
    ['corpid', corpId],
    ['container_type', 'work_platform'],
    ['app_id', `0_${agentId}`],
    ['redirect_type', 'jump'],
    ['redirect_url', url],
  ])}`
}

/** The workbench tab exists on desktops; a phone opens the page itself. */
export function openInDingTalkLink(target: OpenInDingTalk, userAgent: string = navigator.userAgent): string {
  return /Android|iPhone|iPad|iPod|OpenHarmony/i.test(userAgent) ? phonePageLink(target.url) : workbenchLink(target)
}
