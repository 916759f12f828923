import { inject, provide, type InjectionKey } from 'vue'

/** Whether what somebody has typed may be lost; asks her, in her language. */
export type MayThrowAway = () => Promise<boolean>

const place: InjectionKey<MayThrowAway> = Symbol('may throw away')

export function provideMayThrowAway(ask: MayThrowAway): void {
  provide(place, ask)
}

/** Without an application around it nobody is asked. */
export function useMayThrowAway(): MayThrowAway {
  return inject(place, () => () => Promise.resolve(true), true)
}

/** What is looked for, or shown by an app for half a minute, is no loss. */
const isWriting = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && target.type === 'text' && target.dataset['passing'] === undefined)

/** Remembers what stood in the fields of a form when somebody came to them. */
export class Writing {
  private readonly before = new Map<HTMLInputElement | HTMLTextAreaElement, string>()

  /** Told of every focus that comes into the form. */
  comesTo({ target }: FocusEvent): void {
    if (isWriting(target) && !this.before.has(target)) this.before.set(target, target.value)
  }

  /** Whether something is there that she wrote. */
  get isThere(): boolean {
    return [...this.before].some(([field, text]) => field.isConnected && field.value.trim() !== '' && field.value.trim() !== text.trim())
  }
}
