/** The room for a platform: what its client shows the page, and how calls and events cross. */
export type Params = Readonly<Record<string, unknown>>

export interface NativeError {
  readonly errorCode: string | number
  readonly errorMessage: string
  /** Phones say the same in a second field when they refuse a signature. */
  readonly message?: string
}

/** `ok` may be called again by a call that watches (right button, pull to refresh). */
export interface Reply {
  readonly ok: (result: unknown) => void
  readonly fail: (error: NativeError) => void
  /** Said once by a call that watches: it was taken, and `ok` comes each time something happens. Only iOS tells the page so. */
  readonly watching?: () => void
}

export type Dispatch = (method: string, params: Params, reply: Reply) => void

export type Platform = 'android' | 'ios' | 'harmony' | 'desktop'

export interface Bridge {
  readonly platform: Platform
  readonly userAgent: string
  /** By which the document hears that the bridge has come after the page; the desktop's is there from the start. */
  readonly readyEvent?: string
  install(dispatch: Dispatch, theme: 'light' | 'dark'): void
  /** An event of the client. False when the page prevented the client's own act. */
  event(name: string, detail?: unknown): boolean
}
