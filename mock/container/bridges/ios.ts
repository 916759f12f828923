import type { Bridge, NativeError, Params } from './bridge.ts'

type Answer = (answer: NativeError & { readonly result?: unknown }) => void
type Handler = (data: unknown, acknowledge: Answer) => void

declare global {
  interface Window {
    WebViewJavascriptBridge?: {
      init: (heard: () => void) => void
      registerHandler: (name: string, handler: Handler) => void
      callHandler: (name: string, params: Params, answer: Answer) => void
    }
  }
}

/**
 * The iOS client: every answer carries an `errorCode` that is a text. A call that watches is acknowledged once; what happens after reaches
 * the handler that the page registered under the method's name.
 */
export const iosBridge: Bridge = {
  platform: 'ios',
  userAgent:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 ' +
    'AliApp(DingTalk/7.8.1) com.laiwang.DingTalk/41500000 Channel/201200 language/zh-Hans-CN UT4Aplus/0.0.6 WK',
  readyEvent: 'WebViewJavascriptBridgeReady',
  install(dispatch) {
    const handlers = new Map<string, Handler>()
    window.WebViewJavascriptBridge = {
      init: () => undefined,
      registerHandler: (name, handler) => {
        handlers.set(name, handler)
      },
      callHandler(name, params, answer) {
        let watched = false
        const acknowledge = (result: unknown): void => {
          answer({ errorCode: '0', errorMessage: '', result })
        }
        dispatch(name, params, {
          ok: (result) => {
            if (watched) handlers.get(name)?.(result, () => undefined)
            else acknowledge(result)
          },
          fail: (error) => {
            answer({ ...error, errorCode: String(error.errorCode) })
          },
          watching: () => {
            watched = true
            acknowledge({})
          },
        })
      },
    }
  },
  event(name, detail) {
    return document.dispatchEvent(new CustomEvent(name, { cancelable: true, detail }))
  },
}
