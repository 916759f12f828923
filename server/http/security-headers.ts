import type { MiddlewareHandler } from 'hono'
import type { Settings } from '../settings.ts'
import type { HttpEnv } from './http-env.ts'

const unusedFeatures = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
]
const unusedDevices = [
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

/** Everything that is not the app's page: nothing may load from it, nothing may frame it. */
export const closedPolicy = "default-src 'none'; frame-ancestors 'none'"

/** ASVS V3.4: on every answer, refusals and faults included. */
export function securityHeaders(settings: Settings): MiddlewareHandler<HttpEnv> {
  const overTls = settings.publicUrl.startsWith('https:')
  const permissions = [...unusedFeatures, ...unusedDevices].map((feature) => `${feature}=()`).join(', ')
  return async (c, next) => {
    await next()
    const { headers } = c.res
    if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', closedPolicy)
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
    // Over plain http on this machine a promise of TLS would lock people out of every other local page.
    if (overTls) headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
    headers.set('X-Content-Type-Options', 'nosniff')
    headers.set('Referrer-Policy', 'no-referrer')
    headers.set('Cross-Origin-Opener-Policy', 'same-origin')
    headers.set('Cross-Origin-Resource-Policy', 'same-origin')
    headers.set('Permissions-Policy', permissions)
  }
}
