import { computed, type ComputedRef } from 'vue'
import { useRoute } from 'vue-router'
import type { Verdict } from '#governance/verdict.ts'
import { useMyGrants } from '#pieces/grant/use-my-grants.ts'
import { serverNow } from '#session/clock.ts'
import { beforeOfChange, beforeOfGrant, type Before } from './ask-before.ts'
import { useEditedAsk } from './queries.ts'

export interface AskBefore {
  readonly before: ComputedRef<Before | null>
  /** It is still being read. */
  readonly reading: ComputedRef<boolean>
  readonly failure: ComputedRef<unknown>
  /** Why the ask may not be edited (any more). */
  readonly closed: ComputedRef<(Verdict & { readonly names: Readonly<Record<string, string>> }) | null>
  readAgain(): void
}

/**
 * The address says what the form begins with: `?edit=` a pending ask, `?again=` a grant that has ended. Where a page knew it already it hands
 * it on with the address, which a reload and the way back keep.
 */
export function useAskBefore(): AskBefore {
  const route = useRoute()
  const named = (key: string): string | null => {
    const value = route.query[key]
    return typeof value === 'string' && value !== '' ? value : null
  }
  const edit = computed(() => named('edit'))
  const again = computed(() => named('again'))
  const change = useEditedAsk(() => edit.value)
  const me = useMyGrants()

  const handed = computed<Before | null>(() => JSON.parse((route.fullPath && history.state?.before) || 'null'))

  const before = computed(() => {
    if (edit.value !== null) return change.data.value ? beforeOfChange(change.data.value, serverNow()) : null
    const grant = [...(me.data.value?.ended ?? []), ...(me.data.value?.grants ?? [])].find(({ id }) => id === again.value)
    return grant ? beforeOfGrant(grant) : handed.value
  })
  const failure = computed(() => (edit.value !== null ? change.error.value : null))
  return {
    before,
    failure,
    // without the old grant there is still a form to fill in
    reading: computed(() =>
      edit.value !== null ? !change.data.value && !change.error.value : again.value !== null && !me.data.value && !me.error.value,
    ),
    closed: computed(() =>
      edit.value !== null && change.data.value && before.value === null ? closedBy(change.data.value.can.edit) : null,
    ),
    readAgain: () => void change.refetch(),
  }
}

type Closed = NonNullable<AskBefore['closed']['value']>
function closedBy({
  allowed,
  causes,
  names,
}: {
  allowed: boolean
  causes: readonly Closed['causes'][number][]
  names: Closed['names']
}): Closed {
  const [first, ...rest] = causes
  return { allowed, causes: [first ?? { code: 'not_evaluable', what: 'kind' }, ...rest], names }
}
