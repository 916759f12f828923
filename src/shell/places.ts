import { computed, type ComputedRef } from 'vue'
import { useRoute } from 'vue-router'
import type { IconName } from '#kit/icons.ts'
import { useHome } from '#session/use-home.ts'
import { paths } from '#src/paths.ts'
import type { Tab } from '#src/inbox-route.ts'
import { useWords } from '#words/use-words.ts'

export interface Place {
  readonly tab: Tab
  readonly label: string
  readonly to: string
  readonly icon: IconName
  readonly current: boolean
  /** What waits there; 0 shows nothing. */
  readonly count: number
}

/** The four places of Remit, in one order for phone and desktop. */
export function usePlaces(): ComputedRef<readonly Place[]> {
  const { t } = useWords()
  const route = useRoute()
  const { data } = useHome()
  const all: readonly { tab: Tab; to: string; icon: IconName }[] = [
    { tab: 'inbox', to: paths.inbox, icon: 'inbox' },
    { tab: 'domain', to: paths.domain, icon: 'domain' },
    { tab: 'ask', to: paths.ask, icon: 'plus' },
    { tab: 'me', to: paths.me, icon: 'person' },
  ]
  return computed(() =>
    all.map((place) => ({
      ...place,
      label: t(`shell.tabs.${place.tab}`),
      current: route.meta.tab === place.tab,
      count: place.tab === 'inbox' ? (data.value?.inbox.waitingCount ?? 0) : 0,
    })),
  )
}
