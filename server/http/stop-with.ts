import type { No } from './answer-refusal.ts'

/** Carries a refusal out of a transaction, which it rolls back on its way: a no leaves nothing behind. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
  readonly answer: No
  constructor(answer: No) {
    super(answer.refusal.code)
    this.answer = answer
  }
}

export function stopWith(answer: No): never {
  throw new Stopped(answer)
}

/** What came of it, or the no that stopped it; anything else that is thrown is a fault and passes through. */
export async function orStopped<T>(work: Promise<T>): Promise<{ readonly value: T } | { readonly no: No }> {
  try {
    return { value: await work }
  } catch (error) {
    if (error instanceof Stopped) return { no: error.answer }
    throw error
  }
}
