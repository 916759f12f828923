import { readonly, ref, type DeepReadonly, type Ref } from 'vue'

/** What happened, in a sentence, with a way on. */
export interface Result {
  readonly text: string
  readonly tone?: 'success' | 'danger' | 'neutral'
  /** For example "Undo" or "Open it". */
  readonly action?: { readonly label: string; readonly run: () => void }
  /** How long it stays; a failure stays longer than a success. */
  readonly seconds?: number
}

const current = ref<Result | null>(null)
let timer: ReturnType<typeof setTimeout> | undefined

function clear(): void {
  clearTimeout(timer)
  current.value = null
}

function say(result: Result): void {
  clear()
  current.value = result
  timer = setTimeout(clear, (result.seconds ?? (result.tone === 'danger' ? 10 : 6)) * 1000)
}

/** One bar for the whole application: a later result takes the place of an earlier one. */
export function useResult(): {
  readonly current: DeepReadonly<Ref<Result | null>>
  readonly say: typeof say
  readonly clear: typeof clear
} {
  return { current: readonly(current), say, clear }
}
