import { button, element } from './element.ts'
import { openFrame } from './surface.ts'

interface Question {
  readonly title: string
  readonly message: string
  readonly buttons: readonly string[]
}

function textOf({ title, message }: Question): HTMLElement {
  return element(
    'div',
    { class: 'text' },
    title ? element('h2', { class: 'title' }, title) : null,
    message ? element('p', { class: 'message' }, message) : null,
  )
}

function ask(question: Question, text: HTMLElement): Promise<number | null> {
  return new Promise((resolve) => {
    const answer = (chosen: number | null): void => {
      close()
      resolve(chosen)
    }
    const buttons = question.buttons.map((label, place) =>
      button('', label, () => {
        answer(place)
      }),
    )
    const close = openFrame({
      className: 'box',
      label: question.title || question.message,
      content: [text, element('div', { class: 'buttons' }, ...buttons)],
      dismiss: () => {
        answer(null)
      },
    })
  })
}

/** The place of the pressed button, or null when it was closed without one. */
export function askChoice(question: Question): Promise<number | null> {
  return ask(question, textOf(question))
}

export async function askText(question: Question & { readonly value: string }): Promise<{ buttonIndex: number; value: string }> {
  const text = textOf(question)
  const input = element('input', { 'aria-label': question.title || question.message })
  input.value = question.value
  text.append(input)
  const chosen = await ask(question, text)
  return { buttonIndex: chosen ?? 0, value: input.value }
}
