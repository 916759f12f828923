import type { Directory } from '../control.ts'
import { words } from '../words.ts'
import { button, element } from './element.ts'
import type { PickerKind, PickerModel } from './picker-model.ts'

type Department = Directory['departments'][number]
type Person = Directory['people'][number]

interface RowContext {
  readonly model: PickerModel
  readonly kind: PickerKind
  readonly multiple: boolean
  readonly enter: (departmentId: number) => void
  readonly toggle: (id: string) => void
}

function choice({ model, multiple, toggle }: RowContext, id: string, name: string, note: string): HTMLButtonElement {
  const text = element('span', { class: 'name stack' }, element('span', {}, name), note ? element('span', { class: 'quiet' }, note) : null)
  return button(
    '',
    [element('span', { class: 'mark' }), text],
    () => {
      toggle(id)
    },
    {
      role: multiple ? 'checkbox' : 'radio',
      'aria-checked': String(model.picked.has(id)),
      'data-row': id,
      disabled: model.isLocked(id) ? '' : null,
    },
  )
}

function entry({ enter }: RowContext, { id, name }: Department, className: string, label: string): HTMLButtonElement {
  return button(
    className,
    label,
    () => {
      enter(id)
    },
    { 'aria-label': words().open(name) },
  )
}

/** In the people picker a department is a way in; in the department picker it is also the thing to pick. */
export function pickerRow(context: RowContext): { department: (row: Department) => HTMLElement; person: (row: Person) => HTMLElement } {
  return {
    department: (row) => {
      if (context.kind === 'people') return element('li', {}, entry(context, row, 'way', row.name))
      const inside = context.model.hasInside(row.id) ? entry(context, row, 'enter', '›') : null
      return element('li', {}, choice(context, String(row.id), row.name, ''), inside)
    },
    person: ({ userid, name, title }) => element('li', {}, choice(context, userid, name, title ?? '')),
  }
}
