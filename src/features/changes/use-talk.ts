import type { Ref } from 'vue'
import { call } from '#api/call.ts'
import type { ChangeDetail } from '#contract/change.ts'
import { useResult } from '#kit/use-result.ts'
import { useAct } from '#pieces/change/use-act.ts'
import { useWords } from '#words/use-words.ts'

export interface Talk {
  readonly busy: Readonly<Ref<string>>
  /** Throws when it fails: what was written stays, with why. */
  write(change: ChangeDetail, text: string): Promise<void>
}

/** A question or an answer, about exactly the version that was shown. */
export function useTalk(): Talk {
  const { act, busy } = useAct()
  const { t } = useWords()
  const { say } = useResult()
  return {
    busy,
    async write({ id: changeId, version, contentHash }, text) {
      const intent = { changeId, name: 'write', about: `${version} ${text}` }
      await act(intent, (key) => call('writeMessage', { changeId, version, contentHash, text }, { key }))
      say({ text: t('answer.talk.sent'), tone: 'success' })
    },
  }
}
