import { inject, provide, type Component, type InjectionKey } from 'vue'

const place: InjectionKey<Component | null> = Symbol('page corner')

/** What stands in the upper right corner of every page below; the application gives it, the page's frame keeps its place. */
export function providePageCorner(corner: Component): void {
  provide(place, corner)
}

export function usePageCorner(): Component | null {
  return inject(place, null)
}
