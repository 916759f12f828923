import { computed, ref, watch, type ComputedRef, type Ref } from 'vue'
import { newKey } from '#api/client.ts'
import { debounced } from '#kit/debounced.ts'
import { useUndo } from '#pieces/change/use-undo.ts'
import { useChangeDepartment, useDepartmentPreview, type DepartmentAct } from './department-queries.ts'

export interface ActInHand {
  readonly preview: ReturnType<typeof useDepartmentPreview>['data']
  /** The preview speaks of what stands in the form now, and says yes. */
  readonly ready: ComputedRef<boolean>
  readonly failure: ComputedRef<unknown>
  readonly busy: Readonly<Ref<boolean>>
  /** Sends it and tells what came of it; true when it took place. */
  send(done: string): Promise<boolean>
}

/** One act on a department from a sheet: previewed while it is filled in, sent once, with the way back in the result bar. */
export function useDepartmentAct(act: ComputedRef<DepartmentAct | null>): ActInHand {
  const rested = debounced(act)
  const preview = useDepartmentPreview(rested)
  const change = useChangeDepartment()
  const { sayDone } = useUndo()
  // one key for one intent: a retry after a lost answer does nothing twice, another content is another intent
  const key = ref(newKey())
  watch(act, () => {
    key.value = newKey()
    change.reset()
  })
  return {
    preview: preview.data,
    ready: computed(() => act.value !== null && rested.value === act.value && preview.data.value?.verdict.allowed === true),
    failure: computed(() => change.error.value ?? preview.error.value),
    busy: change.isLoading,
    async send(done) {
      if (act.value === null) return false
      const detail = await change.mutateAsync({ act: act.value, key: key.value }).catch(() => null)
      if (detail) sayDone(done, detail)
      return detail !== null
    },
  }
}
