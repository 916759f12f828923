import { words } from '../words.ts'
import { button, element, refill, type Child } from './element.ts'
import { pickerRow } from './picker-row.ts'
import { createPickerModel, type PickerModel, type PickerRules } from './picker-model.ts'
import { openFrame } from './surface.ts'

export interface PickerRequest extends PickerRules {
  readonly title: string
  readonly limitText: string
  readonly phone: boolean
}

interface Parts {
  readonly trail: HTMLElement
  readonly rows: HTMLElement
  readonly status: HTMLElement
}

function drawTrail({ trail }: Parts, model: PickerModel, enter: (id: number) => void): void {
  const steps = model.query ? [] : model.trail
  refill(
    trail,
    steps.map(({ id, name }, place) =>
      button(
        '',
        name,
        () => {
          enter(id)
        },
        { 'aria-current': place === steps.length - 1 ? 'location' : null },
      ),
    ),
  )
}

/** Redrawn whole; the row that had the focus gets it back, so a keyboard keeps its place. */
function drawRows({ rows }: Parts, content: readonly HTMLElement[]): void {
  const active = rows.getRootNode() instanceof ShadowRoot ? document.activeElement?.shadowRoot?.activeElement : null
  const focused = active?.getAttribute('data-row')
  refill(rows, content.length > 0 ? content : [element('li', { class: 'empty quiet' }, words().nothingFound)])
  if (focused) for (const row of rows.querySelectorAll<HTMLElement>('[data-row]')) if (row.getAttribute('data-row') === focused) row.focus()
}

function createParts(): Parts {
  return {
    trail: element('nav', { class: 'trail' }),
    rows: element('ul', { class: 'rows' }),
    status: element('p', { class: 'quiet', role: 'status' }),
  }
}

function connect(request: PickerRequest, model: PickerModel, parts: Parts): () => void {
  const say = (text: string): void => {
    parts.status.textContent = text
  }
  const draw = (): void => {
    const enter = (id: number): void => {
      model.enter(id)
      draw()
      parts.rows.scrollTop = 0
    }
    const toggle = (id: string): void => {
      const taken = model.toggle(id)
      draw()
      if (!taken) say(request.limitText || words().atMost(request.max))
    }
    const row = pickerRow({ model, multiple: request.multiple, kind: request.kind, enter, toggle })
    drawTrail(parts, model, enter)
    drawRows(parts, [...model.departments.map(row.department), ...model.people.map(row.person)])
    say(words().picked(model.picked.size))
  }
  return draw
}

function searchField(find: (text: string) => void): HTMLElement {
  const input = element('input', { type: 'search', placeholder: words().search, 'aria-label': words().search })
  input.addEventListener('input', () => {
    find(input.value)
  })
  return element('div', { class: 'find' }, input)
}

/** The ids picked, or null when the person cancelled. */
export function openPicker(request: PickerRequest): Promise<string[] | null> {
  const model = createPickerModel(request)
  const parts = createParts()
  const draw = connect(request, model, parts)
  return new Promise((resolve) => {
    const answer = (ids: string[] | null): void => {
      close()
      resolve(ids)
    }
    const cancel = (): void => {
      answer(null)
    }
    const head: Child[] = [element('h2', {}, request.title), button('link', words().cancel, cancel)]
    const done = button('primary', words().ok, () => {
      answer([...model.picked])
    })
    const search = searchField((text) => {
      model.find(text)
      draw()
    })
    draw()
    const close = openFrame({
      className: request.phone ? 'page phone' : 'page',
      label: request.title,
      content: [
        element('div', { class: 'head' }, ...head),
        search,
        parts.trail,
        parts.rows,
        element('div', { class: 'foot' }, parts.status, done),
      ],
      dismiss: cancel,
    })
  })
}
