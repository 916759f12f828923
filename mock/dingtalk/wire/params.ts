import type { ErrorCode } from './error-texts.ts'
import { refuse } from './refusals.ts'

/**
 * What a call was given, from a form or from JSON alike. Lists come as one text with commas or as an array; booleans and
 * numbers may come quoted. A value of the wrong kind is refused with the code of the endpoint.
 */
export class Params {
  readonly #values: Readonly<Record<string, unknown>>
  constructor(values: Readonly<Record<string, unknown>>) {
    this.#values = values
  }

  names(): readonly string[] {
    return Object.keys(this.#values)
  }

  has(name: string): boolean {
    const value = this.#values[name]
    return value !== undefined && value !== null
  }

  optionalText(name: string, otherwise: ErrorCode = 400002): string | undefined {
    const value = this.#values[name]
    if (value === undefined || value === null) return undefined
    if (typeof value === 'string') return value.trim()
    if (typeof value === 'number') return String(value)
    throw refuse(otherwise, name)
  }

  text(name: string, otherwise: ErrorCode = 400002): string {
    const value = this.optionalText(name, otherwise)
    if (!value) throw refuse(otherwise, `${name} is missing`)
    return value
  }

  /** Blank is the same as absent, as in a form. */
  optionalInteger(name: string, otherwise: ErrorCode = 400002): number | undefined {
    const value = this.optionalText(name, otherwise)
    if (value === undefined || value === '') return undefined
    if (!/^-?\d{1,15}$/.test(value)) throw refuse(otherwise, name)
    return Number(value)
  }

  integer(name: string, otherwise: ErrorCode = 400002): number {
    const value = this.optionalInteger(name, otherwise)
    if (value === undefined) throw refuse(otherwise, `${name} is missing`)
    return value
  }

  optionalFlag(name: string, otherwise: ErrorCode = 400002): boolean | undefined {
    const value = this.#values[name]
    if (value === undefined || value === null || value === '') return undefined
    if (value === true || value === 'true') return true
    if (value === false || value === 'false') return false
    throw refuse(otherwise, name)
  }

  list(name: string, otherwise: ErrorCode = 400002): readonly string[] {
    const value = this.#values[name]
    const items = Array.isArray(value) ? value.map((item) => String(item)) : (this.optionalText(name, otherwise) ?? '').split(',')
    return [...new Set(items.map((item) => item.trim()).filter((item) => item !== ''))]
  }

  integers(name: string, otherwise: ErrorCode = 400002): readonly number[] {
    return this.list(name, otherwise).map((item) => {
      if (!/^\d{1,15}$/.test(item)) throw refuse(otherwise, name)
      return Number(item)
    })
  }

  /** An object or array, given as it is or as JSON text inside a form. */
  structure(name: string, otherwise: ErrorCode = 400002): unknown {
    const value = this.#values[name]
    if (typeof value !== 'string') return value
    try {
      return JSON.parse(value)
    } catch {
      throw refuse(otherwise, `${name} is not JSON`)
    }
  }

  /** `language`: two are documented; the simulated company has one name for everything. */
  language(): void {
    const value = this.optionalText('language')
    if (value && value !== 'zh_CN' && value !== 'en_US') throw refuse(400002, 'language')
  }

  toJSON(): Readonly<Record<string, unknown>> {
    return this.#values
  }
}
