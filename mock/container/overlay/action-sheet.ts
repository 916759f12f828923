import { button, element } from './element.ts'
import { openFrame } from './surface.ts'

interface ActionSheet {
  readonly title: string
  readonly cancel: string
  readonly options: readonly string[]
}

/** The place of the option, -1 for cancel: it answers, it does not fail. */
export function openActionSheet({ title, cancel, options }: ActionSheet): Promise<number> {
  return new Promise((resolve) => {
    const answer = (chosen: number): void => {
      close()
      resolve(chosen)
    }
    const choices = options.map((label, place) =>
      button('', label, () => {
        answer(place)
      }),
    )
    const dismiss = (): void => {
      answer(-1)
    }
    const close = openFrame({
      className: 'sheet',
      label: title,
      content: [
        element('p', { class: 'title quiet' }, title),
        element('div', { class: 'options' }, ...choices),
        button('', cancel, dismiss),
      ],
      dismiss,
    })
  })
}
