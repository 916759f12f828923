import { randomInt } from 'node:crypto'

const shown = 3
const twoDigits = (): number => randomInt(10, 100)

/** Three different numbers of two digits, and which of them is the right one; where it stands says nothing. */
export function phoneNumbers(): { readonly number: number; readonly numbers: readonly number[] } {
  const different = new Set<number>()
  while (different.size < shown) different.add(twoDigits())
  const numbers = [...different]
  return { number: numbers[randomInt(shown)] ?? twoDigits(), numbers }
}
