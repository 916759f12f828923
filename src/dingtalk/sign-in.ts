import { toCallError } from './call-error.ts'
import { callClient } from './call.ts'
import type { Sdk } from './sdk.ts'
import { atLeast } from './version.ts'

export interface AuthCodeRequest {
  readonly corpId: string
  /** The app key; newer clients bind the code to it. */
  readonly clientId: string
}

const unknownMethod = '1'

/** From the SDK's own table for `runtime.permission.requestAuthCodeV2`. */
function bindsCodeToApp({ platform, version }: Sdk['core']['env']): boolean {
  if (platform === 'harmony') return true
  return version !== undefined && atLeast(version, platform === 'pc' ? '7.0.50' : '7.0.45')
}

async function askFor(sdk: Sdk, { corpId, clientId }: AuthCodeRequest): Promise<{ code: string }> {
  if (!bindsCodeToApp(sdk.core.env)) return sdk.requestAuthCode({ corpId })
  try {
    return await sdk.requestAuthCodeV2({ corpId, clientId })
  } catch (raw) {
    if (toCallError('requestAuthCode', raw).code !== unknownMethod) throw raw
    return sdk.requestAuthCode({ corpId })
  }
}

/**
 * A fresh code each time: it is valid for five minutes and for one use, so a failed sign-in asks again and never sends the same one twice.
 * DT: "obtain the userid of a user by using the log-free code". Needs no `configureClient`.
 */
export async function requestAuthCode(request: AuthCodeRequest): Promise<string> {
  const { code } = await callClient('requestAuthCode', (sdk) => askFor(sdk, request))
  return code
}
