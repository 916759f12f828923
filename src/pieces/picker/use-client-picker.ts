import { computed, ref, type ComputedRef, type Ref } from 'vue'
import type { Picked, PickRequest } from '#dingtalk/pickers.ts'
import { pageFacts } from '#session/page-facts.ts'
import { useHome } from '#session/use-home.ts'
import { useWords } from '#words/use-words.ts'

type Choice = Omit<PickRequest, 'corpId' | 'agentId'>

export interface ClientPicker {
  /** null: she cancelled, or the picker did not open (then `failed` is set). */
  readonly pick: (choice: Choice) => Promise<readonly Picked[] | null>
  readonly failed: Readonly<Ref<boolean>>
  /** The same in words, with what to do; empty where it opened. */
  readonly failure: ComputedRef<string>
}

/** One of the client's own pickers, for this company and this app. Outside the client there is none; the page then says so where it was asked. */
export function useClientPicker(
  open: (request: PickRequest) => Promise<Picked[] | null>,
  what: 'ask.pickerFailed' | 'ask.peopleFailed',
): ClientPicker {
  const { t } = useWords()
  const { data: home } = useHome()
  const failed = ref(false)
  return {
    failed,
    failure: computed(() => (failed.value ? `${t(what)}${t('domain.scope.comma')}${t('ask.pickerFailedText')}` : '')),
    pick: async (choice) => {
      failed.value = false
      const facts = pageFacts()
      const agentId = home.value?.signature?.agentId ?? facts.agentId
      try {
        return await open({ ...choice, corpId: home.value?.corpId ?? facts.corpId, agentId })
      } catch {
        failed.value = true // every reason reads the same to a person; what it was is in the client's own log
        return null
      }
    },
  }
}
