import { androidBridge } from './android.ts'
import type { Bridge, Platform } from './bridge.ts'
import { desktopBridge } from './desktop.ts'
import { harmonyBridge } from './harmony.ts'
import { iosBridge } from './ios.ts'

export const allBridges: Readonly<Record<Platform, Bridge>> = {
  android: androidBridge,
  ios: iosBridge,
  harmony: harmonyBridge,
  desktop: desktopBridge,
}

export function isPlatform(name: string | null): name is Platform {
  return name !== null && Object.prototype.hasOwnProperty.call(allBridges, name)
}
