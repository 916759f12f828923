import { computed, type ComputedRef } from 'vue'
import { useRoute, type LocationQueryRaw } from 'vue-router'

export interface AreaInUse {
  /** Empty: the first of mine. */
  readonly area: ComputedRef<string>
  readonly text: (name: string) => ComputedRef<string>
  /** The query for a link that stays in this area. */
  readonly query: (more?: LocationQueryRaw) => LocationQueryRaw
}

/** Area and filters live in the address: a link or a reload shows the same. */
export function useArea(): AreaInUse {
  const route = useRoute()
  const text = (name: string): ComputedRef<string> =>
    computed(() => {
      const value = route.query[name]
      return typeof value === 'string' ? value : ''
    })
  const area = text('area')
  return { area, text, query: (more = {}) => ({ ...(area.value !== '' && { area: area.value }), ...more }) }
}
