import type * as modules from './modules.ts'

export type Sdk = typeof modules

let loading: Promise<Sdk> | undefined

/** The SDK reads user agent, window.name and bridge objects as it is evaluated: it is loaded once, and only when something asks. */
export function loadSdk(): Promise<Sdk> {
  loading ??= import('./modules.ts').catch((fault: unknown) => {
    loading = undefined // a lost chunk may be found at the next try
    throw fault
  })
  return loading
}
