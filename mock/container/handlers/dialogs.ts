import type { Handler } from '../dispatch.ts'
import { openActionSheet } from '../overlay/action-sheet.ts'
import { askChoice, askText } from '../overlay/message-dialog.ts'
import { hidePreloader, showPreloader, showToast } from '../overlay/toast.ts'
import { count, text, texts } from '../param.ts'
import { words } from '../words.ts'

const alert: Handler = async (params) => {
  await askChoice({
    title: text(params['title']),
    message: text(params['message']) || text(params['content']),
    buttons: [text(params['buttonName']) || words().ok],
  })
}

/** Closing it without a button is the first button: the page put its way out there. */
const confirm: Handler = async (params) => {
  const buttons = texts(params['buttonLabels'])
  const chosen = await askChoice({
    title: text(params['title']),
    message: text(params['message']) || text(params['content']),
    buttons: buttons.length > 0 ? buttons : [words().cancel, words().ok],
  })
  return { buttonIndex: chosen ?? 0 }
}

const prompt: Handler = async (params) => {
  const buttons = texts(params['buttonLabels'])
  return askText({
    title: text(params['title']),
    message: text(params['message']),
    value: text(params['defaultText']),
    buttons: buttons.length > 0 ? buttons : [words().cancel, words().ok],
  })
}

const actionSheet: Handler = async (params) => ({
  buttonIndex: await openActionSheet({
    title: text(params['title']),
    cancel: text(params['cancelButton']) || words().cancel,
    options: texts(params['otherButtons']),
  }),
})

const toast: Handler = (params) => {
  showToast(text(params['text']), count(params['duration'], 3), text(params['icon']) || text(params['type']))
}

export const dialogHandlers: [string, Handler][] = [
  ['device.notification.alert', alert],
  ['device.notification.confirm', confirm],
  ['device.notification.prompt', prompt],
  ['device.notification.actionSheet', actionSheet],
  ['device.notification.toast', toast],
  [
    'device.notification.showPreloader',
    (params) => {
      showPreloader(text(params['text']))
    },
  ],
  ['device.notification.hidePreloader', hidePreloader],
]
