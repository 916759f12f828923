import type { BrowserContext, Page } from 'playwright-core'

export const hostOrigin = 'https://im.dingtalk.com'

/** Runs inside the host: answers what the framed page asks by message, as the desktop client does for a page inside its workbench. */
function serveFramedPage(): void {
  const asked: string[] = []
  Reflect.set(window, 'asked', asked)
  addEventListener('message', (event) => {
    const { data, source, origin } = event as MessageEvent<{ type?: string; msgId?: number; methodName?: string }>
    if (data.type !== 'request') return
    asked.push(data.methodName ?? '')
    // the channel of events is opened and never answered
    if (data.methodName === 'SYS_openAPIContainerInitEvent') return
    const answer = (body: unknown): void => {
      source?.postMessage({ type: 'response', msgId: data.msgId, success: true, body }, { targetOrigin: origin })
    }
    if (!data.methodName?.startsWith('runtime.permission.requestAuthCode')) answer({})
    else {
      const give: () => Promise<string> = Reflect.get(window, 'authCode')
      give().then(
        (code) => answer({ code }),
        (error: unknown) => console.error(String(error)),
      )
    }
  })
}

const nameOfFrame = JSON.stringify({ hostOrigin, containerId: 'c-9', hostVersion: '7.6.45', language: 'zh_CN' })

/** DingTalk's own desktop page, on its own site, with an address of Remit in a frame of it. Codes come from whoever hands them out. */
export async function openHost(context: BrowserContext, address: string, authCode: () => Promise<string>): Promise<Page> {
  const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  const frame = `<iframe name="${escape(nameOfFrame)}" src="${escape(address)}" width="1280" height="760"></iframe>`
  await context.route(`${hostOrigin}/**`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<!doctype html><title>host</title><body>${frame}` }),
  )
  // the real host and the real Remit both stand on the open network; here one of them is this machine
  await context.grantPermissions(['local-network-access'], { origin: hostOrigin })
  const page = await context.newPage()
  await page.exposeFunction('authCode', authCode)
  await page.addInitScript(`if (location.origin === '${hostOrigin}') (${serveFramedPage.toString()})()`)
  await page.goto(`${hostOrigin}/workbench`)
  return page
}
