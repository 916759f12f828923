import { ref, type Ref } from 'vue'

export interface Telling {
  readonly busy: Ref<boolean>
  /** What the last act failed with; null: it did not. */
  readonly failure: Ref<unknown>
  /** One act at a time. */
  tell(act: () => Promise<void>): Promise<void>
}

/** An act whose failure stands beside its button. */
export function useTelling(): Telling {
  const busy = ref(false)
  const failure = ref<unknown>(null)
  async function tell(act: () => Promise<void>): Promise<void> {
    if (busy.value) return
    busy.value = true
    failure.value = null
    try {
      await act()
    } catch (lost) {
      failure.value = lost
    } finally {
      busy.value = false
    }
  }
  return { busy, failure, tell }
}
