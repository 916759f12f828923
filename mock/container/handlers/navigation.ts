import { watching, type Handler } from '../dispatch.ts'
import { openAnywhere } from '../deep-link.ts'
import type { NativeClient } from '../native-client.ts'
import { askChoice } from '../overlay/message-dialog.ts'
import { text } from '../param.ts'
import { words } from '../words.ts'

const rightMethod = 'biz.navigation.setRight'
const leftMethod = 'biz.navigation.setLeft'

/** The bar itself belongs to the client and is not drawn; what it shows is in the demo panel. */
function setRight(client: NativeClient): Handler {
  return (params, reply) => {
    client.rightText = params['show'] === false ? null : text(params['text'])
    if (client.rightText === null || params['control'] !== true) {
      client.watchers.delete(rightMethod)
      return {}
    }
    client.watchers.set(rightMethod, reply)
    return watching
  }
}

function setLeft(client: NativeClient): Handler {
  return (params, reply) => {
    if (params['control'] !== true) {
      client.watchers.delete(leftMethod)
      return {}
    }
    client.watchers.set(leftMethod, reply)
    return watching
  }
}

/** A page that took the arrow over hears of the tap and goes back itself. */
export function tapBarBack(client: NativeClient): void {
  const watcher = client.watchers.get(leftMethod)
  if (watcher) watcher.ok({})
  else history.back()
}

/** iOS alone: whether a swipe from the edge leaves the page. A browser has no such swipe; the call is on record. */
const popGesture: [string, Handler] = ['biz.navigation.popGesture', () => ({})]

async function close(): Promise<void> {
  const { pageClosed, openAgain } = words()
  await askChoice({ title: pageClosed, message: '', buttons: [openAgain] })
  location.reload()
}

export function navigationHandlers(client: NativeClient): [string, Handler][] {
  return [
    [
      'biz.navigation.setTitle',
      (params) => {
        document.title = text(params['title'])
      },
    ],
    [rightMethod, setRight(client)],
    [leftMethod, setLeft(client)],
    popGesture,
    [
      'biz.navigation.goBack',
      () => {
        history.back()
      },
    ],
    [
      'biz.navigation.close',
      () => {
        void close() // the client answers before the person does
      },
    ],
    [
      'biz.util.openLink',
      (params) => {
        openAnywhere(text(params['url']))
      },
    ],
  ]
}
