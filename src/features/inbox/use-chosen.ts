import { computed, reactive, ref, shallowRef, type ComputedRef, type Ref } from 'vue'
import type { AlikeGroup, OddityView } from '#contract/alike.ts'
import type { ChangeCard } from '#contract/change.ts'
import { useAlikeGroups } from './use-alike.ts'

/** Why one is not among those that are decided together. */
export interface Apart {
  readonly changeId: string
  readonly because: 'other' | 'few' | 'critical' | 'kind' | 'instead' | 'unread' | 'odd'
  readonly name: string
  readonly oddities: readonly OddityView[]
}

export interface Chosen {
  /** Those that are chosen, as the group of which they are; null: none. */
  readonly group: ComputedRef<AlikeGroup | null>
  readonly apart: Readonly<Ref<Apart | null>>
  has(changeId: string): boolean
  toggle(card: ChangeCard): Promise<void>
  clear(): void
}

/** What stands in no group at all: the card tells why. */
function aloneBecause({ insteadOf, risk, subject }: ChangeCard): Apart['because'] {
  if (insteadOf !== null) return 'instead'
  if (subject.kind !== 'ask_for_role') return 'kind'
  return risk === 'critical' ? 'critical' : 'few'
}

/** Several of one group are chosen, never an odd one: the groups are the server's, which works them out again when it is answered. */
export function useChosen(anyAlike: () => boolean): Chosen {
  const picked = reactive(new Set<string>())
  const asked = ref(false)
  const groups = useAlikeGroups(() => asked.value || anyAlike())
  const apart = shallowRef<Apart | null>(null)
  const group = computed(() => {
    const found = groups.data.value?.groups.find(({ alike }) => alike.some(({ changeId }) => picked.has(changeId)))
    return found ? { ...found, alike: found.alike.filter(({ changeId }) => picked.has(changeId)) } : null
  })

  function whyApart(card: ChangeCard): Apart | null {
    const why = (because: Apart['because'], oddities: readonly OddityView[] = []): Apart => {
      return { changeId: card.id, because, name: card.insteadOf?.name ?? '', oddities }
    }
    const known = groups.data.value?.groups
    if (known === undefined) return why('unread')
    const own = known.find(({ alike }) => alike.some(({ changeId }) => changeId === card.id))
    if (own) return group.value === null || group.value.key === own.key ? null : why('other')
    const odd = known.flatMap((one) => one.odd).find(({ changeId }) => changeId === card.id)
    return odd ? why('odd', odd.oddities) : why(aloneBecause(card))
  }

  async function toggle(card: ChangeCard): Promise<void> {
    apart.value = null
    if (picked.delete(card.id)) return
    asked.value = true
    await groups.refresh()
    apart.value = whyApart(card)
    if (apart.value === null) picked.add(card.id)
  }
  return {
    group,
    apart,
    has: (changeId) => group.value?.alike.some((row) => row.changeId === changeId) ?? false,
    toggle,
    clear() {
      picked.clear()
      apart.value = null
    },
  }
}
