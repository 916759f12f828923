/** In a page that nobody sees, nothing is ever drawn. */
const unseenMs = 1000

/** Work that nobody waits for: it begins when what is new has been drawn. What does not come of it is missed by nobody. */
export function afterwards(work: () => unknown): void {
  let begun = false
  const begin = async (): Promise<void> => {
    if (begun) return
    begun = true
    await work()
  }
  const quietly = (): void => {
    begin().catch(() => undefined) // decoration: without it the page still reads and decides
  }
  requestAnimationFrame(() => {
    setTimeout(quietly, 0)
  })
  setTimeout(quietly, unseenMs)
}
