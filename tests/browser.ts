import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'
import { chromiumFromNpm } from './browser-from-npm.ts'
import { fontEnvironment } from './browser-fonts.ts'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]

const systemChromium = '/usr/bin/chromium'

interface Executable {
  readonly path: string
  readonly environment: Readonly<Record<string, string>>
}

/** `CHROMIUM` names one; else the system's; else the one that comes from npm, which `REMIT_BROWSER=npm` asks for outright. */
async function findChromium(): Promise<Executable> {
  const { CHROMIUM: named, REMIT_BROWSER: wanted } = process.env
  if (wanted === 'npm') return chromiumFromNpm()
  if (named) return { path: named, environment: {} }
  return existsSync(systemChromium) ? { path: systemChromium, environment: {} } : chromiumFromNpm()
}

function presentVariables(): Record<string, string> {
  const present: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) present[name] = value
  return present
}

/**
 * A headless Chromium that sees the same fonts on every machine, Chinese among them. The caller closes it. Those come in a hundred slices,
 * and looking glyphs up in them takes longer than drawing a page: where that is measured, the machine's own fonts do, whatever they lack.
 */
export async function launchBrowser(fonts: 'ours' | 'machine' = 'ours'): Promise<Browser> {
  const { path, environment } = await findChromium()
  return chromium.launch({
    executablePath: path,
    headless: true,
    args: flags,
    env: { ...presentVariables(), ...(fonts === 'ours' && (await fontEnvironment())), ...environment },
  })
}
