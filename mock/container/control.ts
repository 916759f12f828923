/** The simulator's controls, which Remit forwards on its own origin: a page may talk to nobody else. */
export interface Persona {
  readonly key: string
  readonly userid: string
  readonly name: string
  readonly part: Readonly<Record<string, string>>
}

export interface Notice {
  readonly id: string | number
  readonly title: string
  /** The coloured line above a card without a title. */
  readonly head?: string
  readonly content: string
  readonly form?: readonly { readonly key: string; readonly value: string }[]
  readonly phoneUrl?: string
  readonly desktopUrl?: string
  readonly sentAt: string | number
  readonly delivered: boolean
}

export interface Directory {
  readonly departments: readonly { readonly id: number; readonly name: string; readonly parentId: number | null }[]
  readonly people: readonly {
    readonly userid: string
    readonly name: string
    readonly title?: string
    readonly departmentIds: readonly number[]
  }[]
}

export interface SignatureCheck {
  readonly signature: string
  readonly noncestr: string
  readonly timestamp: string
  readonly url: string
  readonly agentId: string
  readonly corpId: string
}

export interface SignatureVerdict {
  readonly ok: boolean
  readonly errorCode?: string
  readonly errorMessage?: string
}

async function ask<T>(path: string, body?: unknown): Promise<T> {
  const init = body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const response = await fetch(`/__control/${path}`, { credentials: 'same-origin', ...init })
  if (!response.ok) throw new Error(`simulator: ${path} answered ${response.status}`)
  const answer: T = await response.json()
  return answer
}

export const control = {
  authCode: (userid: string) => ask<{ code: string }>('auth-code', { userid }),
  checkSignature: (check: SignatureCheck) => ask<SignatureVerdict>('jsapi-check', check),
  directory: () => ask<Directory>('directory'),
  personas: () => ask<Persona[]>('personas'),
  notices: (userid: string) => ask<Notice[]>(`notices?userid=${encodeURIComponent(userid)}`),
  clock: () => ask<{ now: string | number }>('clock'),
  advanceClock: (advanceMs: number) => ask<{ now: string | number }>('clock', { advanceMs }),
}
