import { onBeforeUnmount, ref, watch, type Ref } from 'vue'

const restMs = 250

/** What is typed goes into the address once per thought; a link to the whole list empties the field as well. */
export function useTypedSearch(inAddress: Readonly<Ref<string>>, apply: (text: string) => unknown): Ref<string> {
  const typed = ref(inAddress.value)
  let timer: ReturnType<typeof setTimeout> | undefined
  let sent = inAddress.value
  watch(typed, (now) => {
    clearTimeout(timer)
    if (now.trim() === sent) return
    timer = setTimeout(() => {
      sent = now.trim()
      apply(sent)
    }, restMs)
  })
  watch(inAddress, (now) => {
    if (now !== sent) typed.value = sent = now
  })
  onBeforeUnmount(() => clearTimeout(timer))
  return typed
}
