import type { Bridge, Dispatch, Params } from './bridge.ts'

const hostOrigin = 'https://im.dingtalk.com'
export const desktopContainerId = 'remit-simulated'
const eventChannelMethod = 'SYS_openAPIContainerInitEvent'

interface Request {
  readonly type: 'request'
  readonly msgId: number
  readonly methodName: string
  readonly body: Params
}

function isRequest(message: unknown): message is Request {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === 'request' && 'methodName' in message
}

function answerPage(data: unknown): void {
  window.dispatchEvent(new MessageEvent('message', { data, origin: hostOrigin, source: window }))
}

let eventChannel: number | undefined

function receive({ msgId, methodName, body }: Request, dispatch: Dispatch): void {
  if (methodName === eventChannelMethod) {
    eventChannel = msgId // never answered: the client's events come back under its id
    return
  }
  dispatch(methodName, body, {
    ok: (result) => {
      answerPage({ type: 'response', msgId, success: true, body: result })
    },
    fail: (error) => {
      answerPage({ type: 'response', msgId, success: false, body: error })
    },
  })
}

/** The desktop client: named by `window.name`, spoken to with postMessage to its own origin. `corsIframe` keeps a framed page's messages here. */
export const desktopBridge: Bridge = {
  platform: 'desktop',
  userAgent:
    'Mozilla/5.0 (Windows NT 10.0; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) dingtalk-win/1.0.0 nw(0.14.7) ' +
    'DingTalk(7.6.45-Release.250241020) Chrome/108.0.5359.215 Safari/537.36',
  install(dispatch, theme) {
    window.name = JSON.stringify({
      hostOrigin,
      containerId: desktopContainerId,
      hostVersion: '7.6.45',
      language: 'zh_CN',
      corsIframe: true,
    })
    window.dingtalk = { platform: { invokeAPI: () => undefined, getCurrentTheme: () => ({ name: theme }) } }
    const post = window.postMessage.bind(window)
    const intercept = (message: unknown, target?: string | WindowPostMessageOptions, transfer?: Transferable[]): void => {
      if (target === hostOrigin && isRequest(message)) receive(message, dispatch)
      else if (typeof target === 'string') post(message, target, transfer)
      else post(message, target)
    }
    window.postMessage = intercept
  },
  event(name, detail) {
    if (eventChannel !== undefined) answerPage({ type: 'event', msgId: eventChannel, eventName: name, body: detail })
    return true
  },
}
