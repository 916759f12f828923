import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { Input } from '#contract/endpoints.ts'
import { waitingKinds, waitOrders, type WaitingKind, type WaitOrder } from '#governance/change/waiting-kind.ts'
import { risks, type Risk } from '#governance/permission.ts'
import type { InboxTab } from './queries.ts'

/** What is looked for on a list; empty: anything. */
export interface Wish {
  readonly q: string
  readonly kind: WaitingKind | ''
  readonly risk: Risk | ''
  /** Whose decision it is. */
  readonly for: string
  readonly order: WaitOrder | ''
}

type Wanted = Input<'listInbox'>
const oneOf = <T extends string>(known: readonly T[], text: string): T | '' => known.find((one) => one === text) ?? ''

/** It stands in the address: a link or a reload shows the same list. */
export function useInboxWish(tab: ComputedRef<InboxTab>) {
  const route = useRoute()
  const router = useRouter()
  const text = (name: keyof Wish): string => {
    const found = route.query[name]
    return typeof found === 'string' ? found : ''
  }
  const wish = computed<Wish>(() => ({
    q: text('q').trim(),
    kind: oneOf(waitingKinds, text('kind')),
    risk: oneOf(risks, text('risk')),
    for: text('for'),
    order: oneOf(waitOrders, text('order')),
  }))
  const wanted = computed<Wanted>(() => {
    const { q, kind, risk, for: decideFor, order } = wish.value
    return {
      tab: tab.value,
      ...(q !== '' && { q }),
      ...(kind !== '' && { kind }),
      ...(risk !== '' && { risk }),
      ...(decideFor !== '' && tab.value === 'waiting' && { decideFor }),
      ...(order !== '' && { order }),
    }
  })
  const filterCount = computed(() => Object.keys(wanted.value).filter((name) => name !== 'tab' && name !== 'q').length)
  const active = computed(() => wish.value.q !== '' || filterCount.value > 0)

  /** The change that is open stays open. */
  function choose(change: Partial<Wish>): Promise<unknown> {
    const next = Object.entries({ ...wish.value, ...change }).filter(([, value]) => value !== '')
    const query = { ...(tab.value !== 'waiting' && { tab: tab.value }), ...Object.fromEntries(next) }
    return router.replace({ path: route.path, query })
  }
  const clear = (): Promise<unknown> => choose({ q: '', kind: '', risk: '', for: '', order: '' })
  return { wish, wanted, filterCount, active, choose, clear }
}
export type InboxWishInUse = ReturnType<typeof useInboxWish>
