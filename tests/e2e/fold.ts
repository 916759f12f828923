import type { Locator, Page } from 'playwright-core'

export interface Place {
  readonly what: string
  readonly top: number
  readonly bottom: number
}

/** Where things stand on the screen as it is, without scrolling. */
export async function placesOf(things: Readonly<Record<string, Locator>>): Promise<readonly Place[]> {
  return Promise.all(
    Object.entries(things).map(async ([what, thing]) => {
      const box = await thing.boundingBox()
      if (box === null) throw new Error(`${what} is not on the page`)
      return { what, top: Math.round(box.y), bottom: Math.round(box.y + box.height) }
    }),
  )
}

/** Those that a person would have to scroll for: below the screen's edge, or behind the bar that stands there. */
export async function belowFold(page: Page, bar: Locator, things: Readonly<Record<string, Locator>>): Promise<readonly Place[]> {
  const [edge] = await placesOf({ bar })
  const height = page.viewportSize()?.height ?? 0
  if (edge === undefined || edge.bottom > height) return edge ? [edge] : []
  return (await placesOf(things)).filter(({ top, bottom }) => top < 0 || bottom > edge.top)
}
