import type { HttpContext } from './http-env.ts'

/** A yes, already as text. The length lets small answers go uncompressed. */
export function answerJson(c: HttpContext, text: string): Response {
  return c.body(text, 200, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': String(Buffer.byteLength(text)) })
}
