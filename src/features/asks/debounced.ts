import { onScopeDispose, ref, watch, type Ref } from 'vue'

/** Follows a value after it has rested: a preview is asked for once per thought, not once per key. */
export function debounced<T>(source: Readonly<Ref<T>>, restMs = 300): Ref<T> {
  const follower = ref(source.value) as Ref<T>
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
