import { computed, ref, watch, type ComputedRef, type Ref } from 'vue'
import { fittingLength, lengths, ownMinutes, usualLength, type LengthKey, type LengthUnit } from './length-choices.ts'
import type { AskInput } from './queries.ts'

export interface Place {
  readonly id: string
  readonly name: string
}
export type ReasonKey = 'busy' | 'newcomer' | 'colleague' | 'project' | 'own'

/** What she has filled in so far. It begins with her own department and the usual time, so that little is left to do. */
export interface AskForm {
  readonly include: Ref<readonly Place[]>
  readonly exclude: Ref<readonly Place[]>
  readonly length: Ref<LengthKey>
  readonly ownAmount: Ref<string>
  readonly ownUnit: Ref<LengthUnit>
  readonly reasonKey: Ref<ReasonKey | null>
  readonly ownReason: Ref<string>
  readonly minutes: ComputedRef<number | null>
  readonly input: ComputedRef<AskInput>
  readonly dirty: ComputedRef<boolean>
  /** The domain allows less than is chosen: the nearest that fits, unless she chose herself. */
  readonly fit: (longestMinutes: number | null) => void
}

const idsOf = (places: readonly Place[]): string[] => places.map(({ id }) => id)

export function useAskForm(roleId: string, own: Place | undefined): AskForm {
  const include = ref<readonly Place[]>(own ? [own] : [])
  const exclude = ref<readonly Place[]>([])
  const length = ref<LengthKey>(usualLength)
  const ownAmount = ref('3')
  const ownUnit = ref<LengthUnit>('days')
  const reasonKey = ref<ReasonKey | null>(null)
  const ownReason = ref('')
  const touched = ref(false)
  let fitting = false

  watch(
    [include, exclude, ownAmount, ownUnit, length],
    () => {
      if (!fitting) touched.value = true
    },
    { flush: 'sync' },
  )

  const minutes = computed(() => {
    const key = length.value
    return key === 'own' ? ownMinutes(ownAmount.value, ownUnit.value) : lengths[key]
  })
  const input = computed<AskInput>((before) => ({
    roleId,
    scope: { include: idsOf(include.value), exclude: idsOf(exclude.value) },
    // while a length is being typed the last whole one is previewed
    lengthMinutes: minutes.value ?? before?.lengthMinutes ?? lengths['7d'],
    startAt: null,
  }))
  const dirty = computed(() => touched.value || reasonKey.value !== null || ownReason.value.trim() !== '')

  function fit(longestMinutes: number | null): void {
    if (touched.value) return
    fitting = true
    length.value = fittingLength(length.value, longestMinutes)
    fitting = false
  }
  return { include, exclude, length, ownAmount, ownUnit, reasonKey, ownReason, minutes, input, dirty, fit }
}
