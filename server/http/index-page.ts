import { readFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from '../settings.ts'
import { pagePolicy } from './page-policy.ts'
import { compressor, etagOf, type StaticFile } from './static-files.ts'

export interface IndexPage {
  readonly file: StaticFile
  readonly policy: string
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

function pageOf(html: string, frameOrigins: readonly string[]): IndexPage {
  return {
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
