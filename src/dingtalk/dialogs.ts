import { callClient, personMs } from './call.ts'
import { detectClient } from './client.ts'

/** True on phones inside DingTalk. Elsewhere the page shows its own dialogs: the calls below reject outside, and look foreign on a desktop. */
export function nativeDialogs(): boolean {
  return detectClient().phone
}

export interface Toast {
  readonly text: string
  readonly icon?: 'success' | 'error'
  /** Android knows two lengths: up to two seconds, and longer. */
  readonly seconds?: number
}

export async function toast({ text, icon, seconds = 2 }: Toast): Promise<void> {
  await callClient('toast', (sdk) => sdk.toast({ text, duration: seconds, delay: 0, ...(icon && { icon }) }))
}

export interface Alert {
  readonly title: string
  readonly message: string
  readonly ok: string
}

/** The new module reads `content`; its platforms read `message`. */
export async function alert({ title, message, ok }: Alert): Promise<void> {
  await callClient('alert', (sdk) => sdk.alert({ title, content: message, buttonText: ok }), personMs)
}

export interface Confirm extends Alert {
  readonly cancel: string
}

/** Labels are always given: without them the SDK's modules disagree about which button is the first. */
export async function confirm({ title, message, ok, cancel }: Confirm): Promise<boolean> {
  const answer = await callClient('confirm', (sdk) => sdk.confirm({ title, message, buttonLabels: [cancel, ok] }), personMs)
  return answer.buttonIndex === 1
}

export interface ActionSheet {
  readonly title: string
  readonly cancel: string
  readonly options: readonly string[]
}

/** The place of the chosen option, or null: the client answers -1 for its cancel button and does not reject. */
export async function actionSheet({ title, cancel, options }: ActionSheet): Promise<number | null> {
  const answer = await callClient(
    'actionSheet',
    (sdk) => sdk.actionSheet({ title, cancelButton: cancel, otherButtons: [...options] }),
    personMs,
  )
  return answer.buttonIndex >= 0 ? answer.buttonIndex : null
}
