import type { DrawnToken } from '#contract/home.ts'

const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const plain = (text: string): string => text.replace(/&(amp|lt|gt|quot|#39);/g, (_whole, name: string) => names[name] ?? '')

const token = /<!--([^]*?)-->|<\/[a-z][\w-]*>|<([a-z][\w-]*)((?:\s+[\w:.-]+(?:="[^"]*")?)*)\s*(\/?)>|[^<]+/gy
const attribute = /([\w:.-]+)(?:="([^"]*)")?/g
const single = /^(img|input|br|hr)$/

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(attribute)].map(([, name = '', value = '']) => [name, plain(value)]))
}

/**
 * What Vue's renderer wrote, taken apart: a page that builds its nodes one by one inserts no HTML, and no name of anybody can become
 * anything but text. Anything that the renderer would not write is a fault.
 */
export function tokensOf(html: string): DrawnToken[] {
  const tokens: DrawnToken[] = []
  let read = 0
  for (const [whole, note, tag, attributes = '', closed] of html.matchAll(token)) {
    read += whole.length
    if (note !== undefined) tokens.push({ note })
    else if (tag !== undefined) {
      tokens.push({ tag, with: attributesOf(attributes) })
      if (closed === '/' || single.test(tag)) tokens.push(null)
    } else tokens.push(whole.startsWith('<') ? null : plain(whole))
  }
  if (read !== html.length) throw new Error(`the drawing cannot be read from its character ${read}`)
  return tokens
}
