import { computed, ref, watch, type ComputedRef, type Ref } from 'vue'
import { newKey } from '#api/client.ts'
import type { ChangeDetail } from '#contract/change.ts'
import type { AskInput } from '#pieces/ask/use-ask-preview.ts'
import { useSendAsk } from '#pieces/ask/use-send-ask.ts'
import { useEditAsk } from './queries.ts'

export interface SubmitAsk {
  readonly busy: ComputedRef<boolean>
  readonly failure: ComputedRef<unknown>
  /** null: it did not come about; `failure` says why. */
  submit(): Promise<ChangeDetail | null>
}

/** Sends a new ask, or the edited one. One key for one intent: a retry after a lost answer acts once, another content is another intent. */
export function useSubmitAsk(input: Ref<AskInput>, reason: Ref<string>, editing: () => ChangeDetail | null): SubmitAsk {
  const send = useSendAsk()
  const edit = useEditAsk()
  const key = ref(newKey())
  watch([input, reason], () => {
    key.value = newKey()
    send.reset()
    edit.reset()
  })

  function sendIt(): Promise<ChangeDetail> {
    const { editing: _mine, roleId, ...ask } = input.value
    const edited = editing()
    if (edited === null) return send.mutateAsync({ ask: { roleId, ...ask, reason: reason.value }, key: key.value })
    const { id: changeId, version } = edited
    return edit.mutateAsync({ ask: { changeId, version, ...ask, reason: reason.value }, key: key.value })
  }

  return {
    busy: computed(() => send.isLoading.value || edit.isLoading.value),
    failure: computed(() => send.error.value ?? edit.error.value),
    // a refusal is shown on the page, from the mutation's own state
    submit: () => sendIt().catch(() => null),
  }
}
