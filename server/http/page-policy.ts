import { createHash } from 'node:crypto'

const inlineScript = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi

/** CSP Level 3: an inline script is allowed by the hash of exactly its text. */
export function inlineScriptHashes(html: string): string[] {
  return [...html.matchAll(inlineScript)].map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
}

/** The app's page: its own files and its few inline scripts, framed by DingTalk only. Vue names its Trusted Types policy `vue`. */
export function pagePolicy(html: string, frameOrigins: readonly string[]): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...inlineScriptHashes(html)].join(' '),
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
    ["frame-ancestors 'self'", ...frameOrigins].join(' '),
    "require-trusted-types-for 'script'",
    'trusted-types vue',
  ].join('; ')
}
