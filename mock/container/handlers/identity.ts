import { control } from '../control.ts'
import type { Params } from '../bridges/bridge.ts'
import type { Handler } from '../dispatch.ts'
import type { NativeClient } from '../native-client.ts'
import { NativeFailure } from '../native-failure.ts'
import { text, texts } from '../param.ts'

/** Both ways of asking: a fresh code of the person, from the platform. */
function authCode(client: NativeClient): Handler {
  return () => control.authCode(client.userid)
}

/** Shape of a refused signature as phones report it: an outer 3, the inner code and the checked address in the text. */
function refusal(code: string, url: string, why: string): NativeFailure {
  const message = `权限校验失败 ${JSON.stringify({ errorCode: code, errorMessage: why, url })}`
  return new NativeFailure({ errorCode: 3, errorMessage: message, message })
}

/** The desktop client checks the address its SDK sends along, Android the one the page was entered by, the others where it is now. */
function checkedUrl({ bridge, entryUrl }: NativeClient, params: Params): string {
  if (bridge.platform === 'desktop') return text(params['url'])
  return bridge.platform === 'android' ? entryUrl : (location.href.split('#')[0] ?? '')
}

function grant(client: NativeClient): Handler {
  return async (params) => {
    const url = checkedUrl(client, params)
    const verdict = await control.checkSignature({
      signature: text(params['signature']),
      noncestr: text(params['nonceStr']),
      timestamp: text(params['timeStamp']),
      url,
      agentId: text(params['agentId']),
      corpId: text(params['corpId']),
    })
    if (!verdict.ok) throw refusal(verdict.errorCode ?? '52013', url, verdict.errorMessage ?? 'signature mismatch')
    for (const method of texts(params['jsApiList'])) client.granted.add(method)
    return {}
  }
}

export function identityHandlers(client: NativeClient): [string, Handler][] {
  return [
    ['runtime.permission.requestAuthCode', authCode(client)],
    ['runtime.permission.requestAuthCodeV2', authCode(client)],
    ['runtime.permission.requestJsApis', grant(client)],
    ['config', grant(client)],
  ]
}
