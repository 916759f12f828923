import { watch } from 'vue'
import { useRoute } from 'vue-router'
import { setTitle } from '#dingtalk/navigation.ts'
import { useWords } from '#words/use-words.ts'

/** The client's bar shows the document's title at load only, so every page tells its own, in the language of now. */
export function tellPageTitles(): void {
  const route = useRoute()
  const { t, locale } = useWords()
  watch(
    [() => route.meta.title, locale],
    ([title]) => {
      setTitle(title === undefined ? t('shell.fullName') : t(title))
    },
    { immediate: true },
  )
}
