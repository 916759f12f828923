import { randomInt } from 'node:crypto'

/** Without letters and digits that read alike on paper. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789'
const length = 10

/** Ten signs of 31, almost fifty bits; guessed no faster than five in a quarter of an hour. Shown as two groups. */
export function newRecoveryCode(): string {
  const text = Array.from({ length }, () => signs[randomInt(signs.length)]).join('')
  return `${text.slice(0, 5)}-${text.slice(5)}`
}

/** As it is stored: however it was typed. null: it cannot be one. */
export function normalRecoveryCode(typed: string): string | null {
  const text = typed.toLowerCase().replace(/[\s-]/g, '')
  return text.length === length && [...text].every((sign) => signs.includes(sign)) ? text : null
}
