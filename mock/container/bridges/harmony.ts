import type { Bridge, Params } from './bridge.ts'

type Answer = (answer: { readonly success: boolean; readonly body: unknown }) => void

declare global {
  interface Window {
    DingTalkJSBridge?: { init: (heard: () => void) => void; call: (name: string, params: Params, answer: Answer) => void }
  }
}

/** The HarmonyOS client: one function for calls, and whether it went well stands in the answer. */
export const harmonyBridge: Bridge = {
  platform: 'harmony',
  userAgent:
    'Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1.6.1 Mobile ' +
    'AliApp(DingTalk/7.6.0) Channel/700159 language/zh-CN',
  readyEvent: 'DingTalkJSBridgeReady',
  install(dispatch) {
    window.DingTalkJSBridge = {
      init: () => undefined,
      call(name, params, answer) {
        dispatch(name, params, {
          ok: (body) => {
            answer({ success: true, body })
          },
          fail: (body) => {
            answer({ success: false, body })
          },
        })
      },
    }
  },
  event(name, detail) {
    return document.dispatchEvent(new CustomEvent(name, { cancelable: true, detail }))
  },
}
