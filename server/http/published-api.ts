import type { Hono } from 'hono'
import type { Settings } from '../settings.ts'
import { answerJson } from './answer-json.ts'
import type { HttpEnv } from './http-env.ts'
import { openApiPage } from './openapi-page.ts'
import { openApiDocument } from './openapi.ts'
import { cookieName } from './session-cookie.ts'

/** What the API is, for programs and for people. Made once, when first asked for. */
export function mountPublishedApi(hono: Hono<HttpEnv>, settings: Settings): void {
  let document: string | undefined
  hono.get('/api/openapi.json', (c) => {
    document ??= JSON.stringify(openApiDocument(settings.publicUrl, cookieName(settings)))
    return answerJson(c, document)
  })
  hono.get('/api/docs', (c) => c.html(openApiPage()))
}
