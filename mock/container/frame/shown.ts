import type { Platform } from '../bridges/bridge.ts'

/** Who sits at which client. */
export interface Shown {
  readonly as: string
  readonly container: Platform
}

export function addressOf({ as, container }: Shown): string {
  return `/?as=${encodeURIComponent(as)}&container=${container}`
}
