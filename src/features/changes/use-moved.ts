import { ref, watch, type Ref } from 'vue'
import type { ChangeDetail } from '#contract/change.ts'

/**
 * Whether the change became another version while this page showed it. What stands there is the latest already; whoever was about
 * to decide has to hear that it is not what she read.
 */
export function useMoved(detail: Readonly<Ref<ChangeDetail | null>>): Ref<boolean> {
  const moved = ref(false)
  watch(detail, (now, before) => {
    if (now === null || before === null || now.id !== before.id) moved.value = false
    else if (now.version !== before.version) moved.value = now.can.approve.allowed || now.can.refuse.allowed
    else if (now.status !== 'pending') moved.value = false
  })
  return moved
}
