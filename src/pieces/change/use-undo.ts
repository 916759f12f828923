import { useQueryCache } from '@pinia/colada'
import { ref, type Ref } from 'vue'
import { call } from '#api/call.ts'
import { keys } from '#api/keys.ts'
import { readAgain } from '#api/read-again.ts'
import type { ChangeDetail } from '#contract/change.ts'
import { useResult } from '#kit/use-result.ts'
import { failureText } from '#pieces/failure/failure-text.ts'
import { useWords } from '#words/use-words.ts'
import { underIntent } from './intents.ts'
import type { TellTools } from './tell-undone.ts'

const barSeconds = 30

export interface Undo {
  readonly busy: Readonly<Ref<boolean>>
  /** Takes the change back; the person is told what came of it. */
  undo(changeId: string): Promise<void>
  /** Tells what an act came to, with the way back as long as there is one; and once more if DingTalk does not take it. */
  sayDone(text: string, change: Pick<ChangeDetail, 'id' | 'undo' | 'deliveries'>): void
}

export function useUndo(): Undo {
  return undoWith({ cache: useQueryCache(), t: useWords().t, say: useResult().say })
}

/** For whoever learns only after a while that there is something to take back. */
export function undoWith({ cache, t, say }: TellTools): Undo {
  const busy = ref(false)
  /** Loaded when there is something to follow. */
  const follow = async (change: Pick<ChangeDetail, 'id' | 'deliveries'>): Promise<void> => {
    if (change.deliveries.length === 0) return
    try {
      const { tellUndone } = await import('./tell-undone.ts')
      await tellUndone(change, { cache, t, say })
    } catch {
      // its chunk or its words were lost on the way: the change's own page still tells
    }
  }

  async function undo(changeId: string): Promise<void> {
    busy.value = true
    try {
      const change = await underIntent(`undo ${changeId}`, (key) => call('undoChange', { changeId }, { key }))
      cache.setQueryData(keys.change(change.id), change)
      say({ text: t('act.undo.done'), tone: 'success' })
      void follow(change)
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
      void follow(change)
    },
  }
}
