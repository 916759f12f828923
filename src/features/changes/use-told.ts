import type { ChangeDetail } from '#contract/change.ts'
import { useResult } from '#kit/use-result.ts'
import { failureText } from '#pieces/failure/failure-text.ts'
import { useWords } from '#words/use-words.ts'

type Told = (done: Promise<ChangeDetail>, text: (change: ChangeDetail) => string) => Promise<void>

/** What an act came to, in the result bar; a failure as well, for there is no sheet that would show it. */
export function useTold(): Told {
  const { t } = useWords()
  const { say } = useResult()
  return async (done, text) => {
    try {
      say({ text: text(await done), tone: 'success' })
    } catch (failure) {
      const words = failureText(failure, t, 'act')
      say({ text: `${words.title}${t('shell.stop')}${words.text}`, tone: 'danger' })
    }
  }
}
