import { watch } from 'vue'
import { useRoute } from 'vue-router'
import { setTitle } from '#dingtalk/navigation.ts'
import { afterwards } from '#session/afterwards.ts'
import { useSessionStore } from '#session/session-store.ts'
import { useWords } from '#words/use-words.ts'

/** The client's bar shows the document's title at load only, so every page tells its own, in the language of now. */
export function tellPageTitles(): void {
  const route = useRoute()
  const { t, locale } = useWords()
  const session = useSessionStore()
  watch(
    [() => route.meta.title, locale, () => session.phase],
    ([title, , phase]) => {
      const words = title === undefined ? t('shell.fullName') : t(title)
      // the client is told after the first screen: the call needs the SDK, which is not what somebody waits for
      if (phase === 'in') afterwards(() => setTitle(words))
      else document.title = words
    },
    { immediate: true },
  )
}
