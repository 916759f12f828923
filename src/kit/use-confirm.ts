import { readonly, ref, type DeepReadonly, type Ref } from 'vue'

export interface Question {
  readonly title: string
  readonly text: string
  readonly ok: string
  readonly cancel: string
  readonly danger?: boolean
}

const asked = ref<Question | null>(null)
/** The host is mounted with the first question and stays. */
const everAsked = ref(false)
let settle: ((yes: boolean) => void) | undefined

function answer(yes: boolean): void {
  settle?.(yes)
  settle = undefined
  asked.value = null
}

/** The page's own yes-or-no; a second question answers the first with no. */
function confirm(question: Question): Promise<boolean> {
  answer(false)
  asked.value = question
  everAsked.value = true
  return new Promise((resolve) => {
    settle = resolve
  })
}

export function useConfirm(): {
  readonly asked: DeepReadonly<Ref<Question | null>>
  readonly everAsked: Readonly<Ref<boolean>>
  readonly confirm: typeof confirm
  readonly answer: typeof answer
} {
  return { asked: readonly(asked), everAsked: readonly(everAsked), confirm, answer }
}
