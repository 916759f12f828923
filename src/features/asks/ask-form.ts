import { computed, ref, watch, type ComputedRef, type Ref } from 'vue'
import {
  fittingLength,
  lengthKeyOf,
  lengths,
  ownLengthOf,
  ownMinutes,
  usualLength,
  type LengthKey,
  type LengthUnit,
} from '#pieces/ask/length-choices.ts'
import type { AskInput } from '#pieces/ask/use-ask-preview.ts'
import { isApp } from '#governance/app.ts'
import { companyTimeOf } from '#pieces/time/company-time.ts'
import { serverNow } from '#session/clock.ts'
import type { Before, Place } from './ask-before.ts'
import { startOf, usualOwnStart, type StartKey } from './start-choices.ts'

export const readyReasons = ['busy', 'newcomer', 'colleague', 'project'] as const
export type ReasonKey = (typeof readyReasons)[number] | 'own'

/** What she has filled in so far. It begins with her own department and the usual time, or with what was asked before. */
export interface AskForm {
  readonly include: Ref<readonly Place[]>
  readonly exclude: Ref<readonly Place[]>
  /** Whether it is asked for over apps; what was chosen of the other kind stays, and goes no further. */
  readonly overApps: Ref<boolean>
  readonly chosenApps: Ref<readonly Place[]>
  readonly places: ComputedRef<{ readonly include: readonly Place[]; readonly exclude: readonly Place[] }>
  readonly length: Ref<LengthKey>
  readonly ownAmount: Ref<string>
  readonly ownUnit: Ref<LengthUnit>
  readonly start: Ref<StartKey>
  readonly ownStart: Ref<string>
  readonly reasonKey: Ref<ReasonKey | null>
  readonly ownReason: Ref<string>
  readonly minutes: ComputedRef<number | null>
  /** undefined: what she typed is no start. */
  readonly startAt: ComputedRef<number | null | undefined>
  readonly input: ComputedRef<AskInput>
  readonly dirty: ComputedRef<boolean>
  /** The domain allows less than is chosen: the nearest that fits, unless she chose herself. */
  readonly fit: (longestMinutes: number | null) => void
}

const idsOf = (places: readonly Place[]): string[] => places.map(({ id }) => id)

function lengthFields(before: Before | null) {
  const own = ownLengthOf(before?.lengthMinutes ?? 3 * 24 * 60)
  const length = ref<LengthKey>(before?.lengthMinutes == null ? usualLength : lengthKeyOf(before.lengthMinutes))
  return { length, ownAmount: ref(own.amount), ownUnit: ref<LengthUnit>(own.unit) }
}

function startFields(before: Before | null) {
  const asked = before?.startAt ?? null
  return {
    start: ref<StartKey>(asked === null ? 'now' : 'own'),
    ownStart: ref(asked === null ? usualOwnStart(serverNow()) : companyTimeOf(asked)),
  }
}

/** A reason that stands among the ready ones is that one; any other is her own sentence. */
function reasonFields(before: Before | null, readyText: (key: (typeof readyReasons)[number]) => string) {
  const reason = before?.reason ?? ''
  const ready = readyReasons.find((key) => readyText(key) === reason)
  return { reasonKey: ref<ReasonKey | null>(ready ?? (reason === '' ? null : 'own')), ownReason: ref(ready ? '' : reason) }
}

function placeFields(before: Before | null, own: Place | undefined, beginsWithApps: boolean) {
  const asked = before?.include ?? (own ? [own] : [])
  const include = ref<readonly Place[]>(asked.filter(({ id }) => !isApp(id)))
  const exclude = ref<readonly Place[]>(before?.exclude ?? [])
  const chosenApps = ref<readonly Place[]>(asked.filter(({ id }) => isApp(id)))
  const overApps = ref(chosenApps.value.length > 0 || (before === null && beginsWithApps))
  const places = computed(() =>
    overApps.value ? { include: chosenApps.value, exclude: [] } : { include: include.value, exclude: exclude.value },
  )
  return { include, exclude, overApps, chosenApps, places }
}

export function useAskForm(
  roleId: string,
  own: Place | undefined,
  before: Before | null = null,
  readyText: (key: (typeof readyReasons)[number]) => string = String,
  beginsWithApps = false,
): AskForm {
  const { include, exclude, overApps, chosenApps, places } = placeFields(before, own, beginsWithApps)
  const { length, ownAmount, ownUnit } = lengthFields(before)
  const { start, ownStart } = startFields(before)
  const { reasonKey, ownReason } = reasonFields(before, readyText)
  const touched = ref(false)
  const said = ref(false)
  let fitting = false

  watch(
    [places, ownAmount, ownUnit, length, start, ownStart],
    () => {
      if (!fitting) touched.value = true
    },
    { flush: 'sync' },
  )
  watch([reasonKey, ownReason], () => (said.value = true), { flush: 'sync' })

  const minutes = computed(() => {
    const key = length.value
    return key === 'own' ? ownMinutes(ownAmount.value, ownUnit.value) : lengths[key]
  })
  const startAt = computed(() => startOf(start.value, ownStart.value, serverNow()))
  const input = computed<AskInput>((last) => ({
    roleId,
    scope: { include: idsOf(places.value.include), exclude: idsOf(places.value.exclude) },
    // while a length or a start is being typed the last whole one is previewed
    lengthMinutes: minutes.value ?? last?.lengthMinutes ?? lengths['7d'],
    startAt: startAt.value === undefined ? (last?.startAt ?? null) : startAt.value,
    ...(before?.editing && { editing: before.editing.id }),
  }))
  const dirty = computed(() => touched.value || (said.value && (reasonKey.value !== null || ownReason.value.trim() !== '')))

  function fit(longestMinutes: number | null): void {
    if (touched.value) return
    fitting = true
    length.value = fittingLength(length.value, longestMinutes)
    fitting = false
  }
  const where = { include, exclude, overApps, chosenApps, places }
  return { ...where, length, ownAmount, ownUnit, start, ownStart, reasonKey, ownReason, minutes, startAt, input, dirty, fit }
}
