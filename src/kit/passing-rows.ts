/** So many new rows in one frame cannot be read, only recognized. */
const manyAtOnce = 3

export interface Moved {
  readonly isScrolling: boolean
  readonly range: { readonly startIndex: number } | null
}

/**
 * Which rows of a long list only pass by: those that came while it is thrown rather than read. They are drawn with what a glance takes
 * in, and whole as soon as the list rests; a slow device then keeps up with the finger.
 */
export class PassingRows {
  private thrown = false
  private start = 0
  private whole: ReadonlySet<string> = new Set()

  /** The list has moved, or come to rest. */
  moved({ isScrolling, range }: Moved): void {
    const start = range?.startIndex ?? 0
    this.thrown = isScrolling && (this.thrown || Math.abs(start - this.start) >= manyAtOnce)
    this.start = start
  }

  /** Of the rows that are drawn now, those that pass by. */
  among(keys: readonly string[]): ReadonlySet<string> {
    if (this.thrown) return new Set(keys.filter((key) => !this.whole.has(key)))
    this.whole = new Set(keys)
    return new Set()
  }
}
