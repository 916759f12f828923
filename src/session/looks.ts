/**
 * Light or dark and how large the letters are, kept on this device. A script in the page's head reads both before the first paint, so
 * they are cookies; it also finds what the client says where nothing was chosen.
 */
declare global {
  interface Window {
    /** Puts on what is kept and what the client says; in index.html. */
    __remitLooks?: () => void
  }
}

export const themes = ['light', 'dark'] as const
export type Theme = (typeof themes)[number]
/** In percent of usual. */
export const textSizes = [100, 115, 130] as const
export type TextSize = (typeof textSizes)[number]

const aYear = 31_536_000

function kept(name: string): string {
  return new RegExp(`(?:^|; )${name}=(\\w+)`).exec(document.cookie)?.[1] ?? ''
}

function keep(name: string, value: string | number | null): void {
  document.cookie = `${name}=${value ?? ''}; Path=/; Max-Age=${value === null ? 0 : aYear}; SameSite=Strict`
  window.__remitLooks?.()
}

/** null follows the client. */
export function keptTheme(): Theme | null {
  return themes.find((theme) => theme === kept('remit-theme')) ?? null
}

export function keepTheme(theme: Theme | null): void {
  keep('remit-theme', theme)
}

export function keptTextSize(): TextSize | null {
  return textSizes.find((size) => String(size) === kept('remit-text')) ?? null
}

export function keepTextSize(size: TextSize | null): void {
  keep('remit-text', size)
}

/** A client that enlarges the page itself shows it in what becomes of the root's letters: enlarging them again would be too much. */
function enlargedByClient(): boolean {
  const root = document.documentElement
  const asked = (Number.parseFloat(root.style.fontSize) || 100) * 0.16
  return Number.parseFloat(getComputedStyle(root).fontSize) > asked * 1.04
}

/** What the client says of its letters; the next page begins with it. */
export function keepClientText(percent: number): void {
  const size = enlargedByClient() ? 100 : textSizes.reduce((best, one) => (percent >= one ? one : best))
  keep('remit-client-text', size > 100 ? size : null)
}
