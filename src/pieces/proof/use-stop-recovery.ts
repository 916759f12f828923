import { useQueryCache } from '@pinia/colada'
import { ref, type Ref } from 'vue'
import { call } from '#api/call.ts'
import { keys } from '#api/keys.ts'
import { readAgain } from '#api/read-again.ts'
import { useResult } from '#kit/use-result.ts'
import { underIntent } from '#pieces/change/intents.ts'
import { failureLine } from '#pieces/failure/failure-text.ts'
import { useWords } from '#words/use-words.ts'

export interface StopRecovery {
  readonly busy: Readonly<Ref<boolean>>
  stop(changeId: string): Promise<void>
}

/** It was not her: one tap, and no code, because somebody else may have the phone. Told in the result bar, whatever came of it. */
export function useStopRecovery(): StopRecovery {
  const cache = useQueryCache()
  const { t } = useWords()
  const { say } = useResult()
  const busy = ref(false)

  async function stop(changeId: string): Promise<void> {
    if (busy.value) return
    busy.value = true
    try {
      const change = await underIntent(`${changeId} stop`, (key) => call('stopRecovery', { changeId }, { key }))
      cache.setQueryData(keys.change(changeId), change)
      say({ text: t('factor.stopped'), tone: 'success' })
    } catch (failure) {
      say({ text: failureLine(failure, t), tone: 'danger' })
    } finally {
      busy.value = false
      readAgain(cache, [keys.home(), keys.factor(), keys.changes(), ['inbox'], keys.me()])
    }
  }
  return { busy, stop }
}
