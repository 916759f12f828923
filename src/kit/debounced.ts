import { onScopeDispose, shallowRef, watch, type Ref } from 'vue'

/** Follows a value after it has rested: a preview is asked for once per thought, not once per key. */
export function debounced<T>(source: Readonly<Ref<T>>, restMs = 300): Ref<T> {
  const follower = shallowRef(source.value)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(source, (value) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      follower.value = value
    }, restMs)
  })
  onScopeDispose(() => {
    clearTimeout(timer)
  })
  return follower
}
