import { inject, provide, type InjectionKey } from 'vue'

/** Keeps what somebody has typed from being lost by a slip; given by the application. */
export interface Keeper {
  /** Whether it may be lost; asks her, in her language. */
  mayThrowAway(): Promise<boolean>
  /** From the first letter on: shuts the ways out that ask nobody. Returns how to open them again. */
  hold(): () => void
}

const place: InjectionKey<Keeper> = Symbol('keeper')

export function provideKeeper(keeper: Keeper): void {
  provide(place, keeper)
}

/** Without an application around it nobody is asked. */
export function useKeeper(): Keeper {
  return inject(place, () => ({ mayThrowAway: () => Promise.resolve(true), hold: () => () => undefined }), true)
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
