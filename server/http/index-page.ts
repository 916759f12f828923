import { readFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from '../settings.ts'
import { pagePolicy } from './page-policy.ts'
import { compressor, etagOf, type StaticFile } from './static-files.ts'

export interface IndexPage {
  readonly file: StaticFile
  readonly policy: string
  /** The same page with somebody's first screen in it, in two parts: the second when that is there. */
  drawn(first: ComingFirst): readonly [string, Promise<string>]
}

/** Whose first screen will stand in the page; null: it does not come after all. */
export interface ComingFirst {
  readonly personId: string
  readonly rest: Promise<DrawnFirst | null>
}

/** One person's data as JSON, and her first screen drawn from it; null: there is nothing to draw, and the data come along all the same. */
export interface DrawnFirst {
  readonly data: string
  readonly drawing: { readonly html: string; readonly locale: string } | null
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The page's own facts, which it needs before anybody is signed in. None of them is a secret. */
function filledIn(html: string, settings: Settings): string {
  const facts: Record<string, string> = {
    CORP: settings.corpId,
    CLIENT: settings.appKey,
    AGENT: settings.agentId,
    SIMULATED: settings.simulated ? '1' : '',
  }
  return html.replace(/__REMIT_([A-Z]+)__/g, (whole, name: string) => escaped(facts[name] ?? whole))
}

/** JSON that ends no script and begins no comment, whatever people are called. */
const inert = (json: string): string =>
  json.replace(/[<>\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

const root = /<html(?=[^>]*>)/
const place = '<div id="app">'

/** What shows while the application starts stays beside the drawing, for a visit that asks for another page. The scripts are the same. */
function withFirst(html: string, { personId, rest }: ComingFirst): readonly [string, Promise<string>] {
  const begun = html.indexOf(place)
  if (begun < 0) throw new Error('the page has no place for its first screen')
  const head = html.slice(0, begun).replace(root, () => `<html data-drawn="${escaped(personId)}"`)
  const tail = html.slice(begun + place.length)
  const body = (first: DrawnFirst | null): string => {
    if (!first) return place + tail
    const data = `<script type="application/json" id="remit-home">${inert(first.data)}</script>`
    if (!first.drawing) return data + place + tail
    const { html: drawing, locale } = first.drawing
    return `<div id="app" lang="${escaped(locale)}">${drawing}</div>${data}<div id="undrawn" class="undrawn">${tail}`
  }
  return [head, rest.then(body)]
}

function pageOf(html: string, frameOrigins: readonly string[]): IndexPage {
  return {
    drawn: (first) => withFirst(html, first),
    policy: pagePolicy(html, frameOrigins),
    file: { type: 'text/html; charset=utf-8', hashed: false, etag: etagOf(html), bytes: compressor(Buffer.from(html)) },
  }
}

/** Makes the page that the app starts from; with a bridge script, that one runs before every other. null: the app is not built. */
export function indexPages(folder: string, settings: Settings): ((bridge: string | null) => IndexPage) | null {
  const path = join(folder, 'index.html')
  if (!existsSync(path)) return null
  const html = filledIn(readFileSync(path, 'utf8'), settings)
  const plain = pageOf(html, settings.frameOrigins)
  const bridged = new Map<string, IndexPage>()
  return (bridge) => {
    if (bridge === null) return plain
    const known = bridged.get(bridge)
    if (known) return known
    const page = pageOf(
      html.replace(/<head[^>]*>/i, (head) => `${head}<script src="${escaped(bridge)}"></script>`),
      settings.frameOrigins,
    )
    bridged.clear()
    bridged.set(bridge, page)
    return page
  }
}
