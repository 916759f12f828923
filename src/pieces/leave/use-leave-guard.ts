import { onScopeDispose, watch, type Ref } from 'vue'
import { onBeforeRouteLeave, onBeforeRouteUpdate } from 'vue-router'
import { holdSwipeBack } from '#dingtalk/swipe-back.ts'
import { askBeforeLeaving } from '#kit/back-stack.ts'
import { askToConfirm } from '#pieces/confirm/ask-to-confirm.ts'
import { useWords } from '#words/use-words.ts'

/** A form that somebody has filled in is not lost by a slip: leaving asks first. */
export function useLeaveGuard(dirty: Readonly<Ref<boolean>>): void {
  const { t } = useWords()
  async function mayLeave(): Promise<boolean> {
    if (!dirty.value) return true
    return askToConfirm({ title: t('ask.leaveTitle'), text: t('ask.leaveText'), ok: t('ask.leave'), cancel: t('ask.stay'), danger: true })
  }
  let stopAsking: (() => void) | undefined
  let letGo: (() => void) | undefined
  function free(): void {
    stopAsking?.()
    letGo?.()
    stopAsking = letGo = undefined
  }
  watch(dirty, (now) => {
    free()
    if (!now) return
    stopAsking = askBeforeLeaving(mayLeave)
    letGo = holdSwipeBack()
  })
  onScopeDispose(free)
  onBeforeRouteLeave(mayLeave)
  onBeforeRouteUpdate(mayLeave)
}
