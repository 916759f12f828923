import { element } from './element.ts'
import { surface } from './surface.ts'

const marks: Readonly<Record<string, string>> = { success: '✓ ', error: '✕ ' }

let shown: HTMLElement | undefined
let timer: ReturnType<typeof setTimeout> | undefined

function clear(): void {
  clearTimeout(timer)
  shown?.remove()
  shown = undefined
}

function show(text: string): void {
  clear()
  shown = element('div', { class: 'toast', role: 'status' }, text)
  surface().append(shown)
}

export function showToast(text: string, seconds: number, icon: string): void {
  show(`${marks[icon] ?? ''}${text}`)
  timer = setTimeout(clear, seconds * 1000)
}

export function showPreloader(text: string): void {
  show(text || '…')
}

export function hidePreloader(): void {
  clear()
}
