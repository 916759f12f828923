export interface IssuedCredential {
  readonly value: string
  readonly lifeSeconds: number
}

export interface CachedCredential {
  get(): Promise<string>
  /** Forgets this value; another one that has arrived meanwhile stays. */
  drop(value: string): void
  dropAny(): void
}

/** Renewed at 90 % of its life; callers who come at once wait for the same answer; a failure is not remembered. */
export function createCachedCredential(issue: () => Promise<IssuedCredential>, now: () => number): CachedCredential {
  let held: { readonly value: string; readonly from: number; readonly until: number } | null = null
  let pending: Promise<string> | null = null

  async function renew(): Promise<string> {
    const from = now()
    const issued = await issue()
    held = { value: issued.value, from, until: from + issued.lifeSeconds * 900 }
    return issued.value
  }

  return {
    get() {
      const at = now()
      // A clock set back would make an old value look young.
      if (held && held.from <= at && at < held.until) return Promise.resolve(held.value)
      pending ??= renew().finally(() => {
        pending = null
      })
      return pending
    },
    drop(value) {
      if (held?.value === value) held = null
    },
    dropAny() {
      held = null
    },
  }
}
