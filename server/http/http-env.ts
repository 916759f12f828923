import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

/** What travels with a request besides the request. Bindings are missing when a test calls the app without a socket. */
export interface HttpEnv {
  Bindings: Partial<HttpBindings>
  Variables: { requestId: string }
}
export type HttpContext = Context<HttpEnv>
