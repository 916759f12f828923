import { ref, type Ref } from 'vue'
import { onBeforeRouteLeave, onBeforeRouteUpdate } from 'vue-router'
import { confirm, nativeDialogs } from '#dingtalk/dialogs.ts'
import { useWords } from '#words/use-words.ts'

export interface LeaveGuard {
  /** The page's own question is open (outside the phone client). */
  readonly asking: Ref<boolean>
  readonly answer: (leave: boolean) => void
}

/** A form that somebody has filled in is not lost by a slip: leaving asks first, in the client's own dialog on phones. */
export function useLeaveGuard(dirty: Readonly<Ref<boolean>>): LeaveGuard {
  const { t } = useWords()
  const asking = ref(false)
  let settle: ((leave: boolean) => void) | undefined

  function answer(leave: boolean): void {
    asking.value = false
    settle?.(leave)
    settle = undefined
  }
  function askHere(): Promise<boolean> {
    settle?.(false)
    asking.value = true
    return new Promise((resolve) => {
      settle = resolve
    })
  }
  async function mayLeave(): Promise<boolean> {
    if (!dirty.value) return true
    if (!nativeDialogs()) return askHere()
    const words = { title: t('ask.leaveTitle'), message: t('ask.leaveText'), ok: t('ask.leave'), cancel: t('ask.stay') }
    return confirm(words).catch(askHere) // a client without the dialog gets the page's own
  }
  onBeforeRouteLeave(mayLeave)
  onBeforeRouteUpdate(mayLeave)
  return { asking, answer }
}
