/** The page the container is proved with: the genuine SDK through `src/dingtalk`, its calls within a test's reach. */
import { takeBarBack } from '#dingtalk/bar-back.ts'
import { detectClient, entryUrl } from '#dingtalk/client.ts'
import { configureClient } from '#dingtalk/configure.ts'
import { actionSheet, alert, confirm, nativeDialogs, toast } from '#dingtalk/dialogs.ts'
import { hideRight, onBack, setRight, setTitle } from '#dingtalk/navigation.ts'
import { pickDepartments, pickPeople } from '#dingtalk/pickers.ts'
import { enablePullToRefresh, stopPullToRefresh } from '#dingtalk/pull-to-refresh.ts'
import { requestAuthCode } from '#dingtalk/sign-in.ts'
import { allowSwipeBack } from '#dingtalk/swipe-back.ts'
import { clientTextPercent } from '#dingtalk/text-size.ts'

export const client = {
  actionSheet,
  alert,
  allowSwipeBack,
  clientTextPercent,
  configureClient,
  confirm,
  detectClient,
  enablePullToRefresh,
  entryUrl,
  hideRight,
  nativeDialogs,
  onBack,
  pickDepartments,
  pickPeople,
  requestAuthCode,
  setRight,
  setTitle,
  stopPullToRefresh,
  takeBarBack,
  toast,
}

declare global {
  interface Window {
    client: typeof client
    /** What a test's listeners heard. */
    heard: string[]
  }
}

window.client = client
window.heard = []
window.addEventListener('unhandledrejection', ({ reason }) => {
  window.heard.push(`unhandled ${JSON.stringify(reason)} ${String(reason)}`)
})
document.addEventListener('securitypolicyviolation', (event) => {
  window.heard.push(`csp ${event.violatedDirective}`)
})
