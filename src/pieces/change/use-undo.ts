import { useQueryCache, type QueryCache } from '@pinia/colada'
import { ref, type Ref } from 'vue'
import { call } from '#api/call.ts'
import { keys } from '#api/keys.ts'
import { readAgain } from '#api/read-again.ts'
import type { ChangeDetail } from '#contract/change.ts'
import { useResult } from '#kit/use-result.ts'
import { failureText } from '#pieces/failure/failure-text.ts'
import { useWords, type Translate } from '#words/use-words.ts'
import { underIntent } from './intents.ts'

const barSeconds = 30

export interface Undo {
  readonly busy: Readonly<Ref<boolean>>
  /** Takes the change back; the person is told what came of it. */
  undo(changeId: string): Promise<void>
  /** Tells what an act came to, with the way back as long as there is one. */
  sayDone(text: string, change: Pick<ChangeDetail, 'id' | 'undo'>): void
}

export interface UndoTools {
  readonly cache: QueryCache
  readonly t: Translate
  readonly say: ReturnType<typeof useResult>['say']
}

export function useUndo(): Undo {
  return undoWith({ cache: useQueryCache(), t: useWords().t, say: useResult().say })
}

/** For whoever learns only after a while that there is something to take back. */
export function undoWith({ cache, t, say }: UndoTools): Undo {
  const busy = ref(false)

  async function undo(changeId: string): Promise<void> {
    busy.value = true
    try {
      const change = await underIntent(`undo ${changeId}`, (key) => call('undoChange', { changeId }, { key }))
      cache.setQueryData(keys.change(change.id), change)
      say({ text: t('act.undo.done'), tone: 'success' })
    } catch (failure) {
      const { title, text } = failureText(failure, t, 'act')
      say({ text: `${t('act.undo.failed')}${t('shell.stop')}${title}${t('shell.stop')}${text}`, tone: 'danger' })
    } finally {
      busy.value = false
      // of an act nobody knows all that it touched: everything that shows is read again
      readAgain(cache, [[]])
    }
  }

  return {
    busy,
    undo,
    sayDone(text, change) {
      if (!change.undo.can.allowed) say({ text, tone: 'success' })
      else say({ text, tone: 'success', seconds: barSeconds, action: { label: t('act.undo.act'), run: () => void undo(change.id) } })
    },
  }
}
