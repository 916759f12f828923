import { onScopeDispose } from 'vue'
import { useRouter } from 'vue-router'
import { useResult } from '#kit/use-result.ts'
import { useWords } from '#words/use-words.ts'

/** A page whose code did not come is not opened; the person stays where she is and hears why. */
export function tellLostPages(): void {
  const { t } = useWords()
  const { say } = useResult()
  const stop = useRouter().onError(() => {
    say({ text: `${t('shell.failed')}${t('shell.stop')}${t('shell.failedOffline')}`, tone: 'danger' })
  })
  onScopeDispose(stop)
}
