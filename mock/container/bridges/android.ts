import type { Bridge, Params, Reply } from './bridge.ts'

type Invoke = (success: Reply['ok'], fail: Reply['fail'], plugin: string, action: string, params: Params) => void

declare global {
  interface Window {
    nuva?: { isReady: boolean; require: () => Invoke }
  }
}

/** The Android client: `window.nuva`, events as cancelable events of the document. */
export const androidBridge: Bridge = {
  platform: 'android',
  userAgent:
    'Mozilla/5.0 (Linux; U; Android 12; zh-CN; NOH-AN00) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/100.0.4896.58 ' +
    'Mobile Safari/537.36 AliApp(DingTalk/7.6.6) com.alibaba.android.rimet/0 Channel/700159 language/zh-CN colorScheme/light',
  readyEvent: 'runtimeready',
  install(dispatch) {
    const invoke: Invoke = (success, fail, plugin, action, params) => {
      dispatch(`${plugin}.${action}`, params, { ok: success, fail })
    }
    window.nuva = { isReady: true, require: () => invoke }
  },
  event(name, detail) {
    return document.dispatchEvent(new CustomEvent(name, { cancelable: true, detail }))
  },
}
