export const FAULT_NAMES = [
  'system_busy',
  'qps',
  'invalid_token',
  'no_permission',
  'http_500',
  'ban_page',
  'slow',
  'drop_connection',
  'drop_after_effect',
  'truncated',
] as const

export type FaultName = (typeof FAULT_NAMES)[number]

export interface PlannedFault {
  /** A code of the global table is a number, one of the new generation a text. */
  readonly as: FaultName | { readonly errcode: number | string; readonly errmsg: string }
  /** How long `slow` waits; longer than a caller's patience unless told otherwise. */
  readonly delayMs: number
}

/** The next calls of a method that are to go wrong, in the order they were planned. */
export class FaultPlan {
  readonly #planned = new Map<string, PlannedFault[]>()

  plan(method: string, times: number, fault: PlannedFault): void {
    const queue = this.#planned.get(method) ?? []
    for (let count = 0; count < times; count += 1) queue.push(fault)
    this.#planned.set(method, queue)
  }

  take(method: string): PlannedFault | null {
    return this.#planned.get(method)?.shift() ?? null
  }
}
