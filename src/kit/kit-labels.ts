import { computed, inject, provide, type ComputedRef, type InjectionKey } from 'vue'

/** What the widgets say themselves; the application gives it in the reader's language. */
export interface KitLabels {
  readonly close: string
  readonly clear: string
  readonly busy: string
  readonly loading: string
}

const english: KitLabels = { close: 'Close', clear: 'Clear', busy: 'Working…', loading: 'Loading' }
const place: InjectionKey<ComputedRef<KitLabels>> = Symbol('kit labels')

export function provideKitLabels(labels: ComputedRef<KitLabels>): void {
  provide(place, labels)
}

export function useKitLabels(): ComputedRef<KitLabels> {
  return inject(place, () => computed(() => english), true)
}
