import { shallowReactive, shallowReadonly, shallowRef, type Ref } from 'vue'
import { Offline } from '#api/failures.ts'
import { useSessionStore } from '#session/session-store.ts'
import type { Intent } from './use-act.ts'

/** What somebody meant to do and could not send. It lives as long as this page does and is written nowhere. */
export interface WaitingAct extends Pick<Intent, 'changeId' | 'name'> {
  /** Who and what, to tell of it later. */
  readonly what: string
  /** Under the key, the version and the content of the moment it was meant; tells its own success. */
  readonly send: () => Promise<void>
}

/** Sent at last, and answered with a no: it stays until somebody has read it. */
export interface RefusedAct extends Pick<WaitingAct, 'changeId' | 'name' | 'what'> {
  readonly failure: unknown
}

const waiting = shallowReactive(new Map<string, WaitingAct & { readonly personId: string | null }>())
const refused = shallowRef<readonly RefusedAct[]>([])
const againMs = 5_000
let sending = false
let timer: ReturnType<typeof setTimeout> | undefined

async function sendAll(): Promise<void> {
  if (sending) return
  sending = true
  for (const [changeId, act] of Array.from(waiting)) {
    // what was meant by one person is not done as another
    const own = act.personId === useSessionStore().personId
    try {
      if (own) await act.send()
      waiting.delete(changeId)
    } catch (failure) {
      if (failure instanceof Offline) break
      waiting.delete(changeId)
      refused.value = [...refused.value, { changeId, name: act.name, what: act.what, failure }]
    }
  }
  sending = false
  sendLater()
}

/** With the network; where there seems to be one and nobody answers, after a while. */
function sendLater(): void {
  clearTimeout(timer)
  if (waiting.size === 0) return
  window.addEventListener('online', sendAll, { once: true })
  if (navigator.onLine) timer = setTimeout(() => void sendAll(), againMs)
}

export function keepForLater(act: WaitingAct): void {
  waiting.set(act.changeId, { ...act, personId: useSessionStore().personId })
  sendLater()
}

export interface WaitingActs {
  /** By the change they are about. */
  readonly waiting: ReadonlyMap<string, WaitingAct>
  readonly refused: Readonly<Ref<readonly RefusedAct[]>>
  takeBack(changeId: string): void
  forget(act: RefusedAct): void
}

export function useWaitingActs(): WaitingActs {
  return {
    waiting,
    refused: shallowReadonly(refused),
    takeBack: (changeId) => {
      waiting.delete(changeId)
    },
    forget: (act) => {
      refused.value = refused.value.filter((one) => one !== act)
    },
  }
}
