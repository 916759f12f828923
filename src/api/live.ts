import type { LiveEvent } from '#contract/home.ts'
import { streamPath } from '#contract/routes.ts'
import { keys } from './keys.ts'

type Key = readonly string[]

type Topic = LiveEvent['topic']
const area: readonly Key[] = [['domain'], ['members'], ['departments']]
const staleBy: Readonly<Record<Topic, (changeId: LiveEvent['changeId']) => readonly Key[]>> = {
  inbox: () => [keys.home(), ['inbox']],
  change: (id) => [id === null ? keys.changes() : keys.change(id), keys.home(), ['inbox']],
  domain: () => [...area, ['person'], ['department'], ['holdings'], ['right-holders'], ['log'], ['attendance'], ['domains'], ['apps']],
  me: () => [keys.me(), keys.roles(), keys.home()],
  sync: () => [keys.sync(), keys.home(), ...area],
}

/** What to read again when something has changed. */
export const staleKeys = ({ topic, changeId }: LiveEvent): readonly Key[] => staleBy[topic](changeId)

const isTopic = (said: unknown): said is Topic => Object.keys(staleBy).some((topic) => topic === said)
/** After a silence nobody knows what was missed. What no page shows just now is only marked, and read when it is wanted. */
const everything: readonly Key[] = [[]]

/** Anything that is not one of ours is passed over: a newer server may say more than this page knows. */
export function readLiveEvent(text: string): LiveEvent | null {
  try {
    const said: unknown = JSON.parse(text)
    if (typeof said !== 'object' || said === null || !('topic' in said) || !isTopic(said.topic)) return null
    const changeId = 'changeId' in said && typeof said.changeId === 'string' ? said.changeId : null
    return { topic: said.topic, changeId }
  } catch {
    return null
  }
}

const askEveryMs = 15_000

export interface LiveOptions {
  /** Read these again. */
  readonly refresh: (stale: readonly Key[]) => void
  /** false: the session is not in a cookie, and a stream cannot carry it any other way. */
  readonly stream: boolean
}

/** Hears the server's stream; while there is none, asks every 15 s, and not at all while nobody looks. Returns how to stop. */
export function listenLive({ refresh, stream }: LiveOptions): () => void {
  let source: EventSource | undefined
  let asking: ReturnType<typeof setInterval> | undefined
  let missed = false

  const ask = (): void => {
    asking ??= setInterval(() => {
      if (document.visibilityState === 'visible') refresh(everything)
    }, askEveryMs)
  }
  const rest = (): void => {
    clearInterval(asking)
    asking = undefined
  }
  const hear = (message: MessageEvent<unknown>): void => {
    const event = typeof message.data === 'string' ? readLiveEvent(message.data) : null
    if (event) refresh(staleKeys(event))
  }
  const open = (): void => {
    source = new EventSource(streamPath)
    source.addEventListener('change', hear)
    source.addEventListener('open', () => {
      rest()
      // what happened between two connections was not heard
      if (missed) refresh(everything)
      missed = false
    })
    source.addEventListener('error', () => {
      missed = true
      ask()
    })
  }
  const look = (): void => {
    if (document.visibilityState !== 'visible') return
    // a stream that the server refused does not come back by itself
    if (source && source.readyState === EventSource.CLOSED) open()
    if (!source || missed) refresh(everything)
  }

  if (stream && typeof EventSource === 'function') open()
  else ask()
  document.addEventListener('visibilitychange', look)
  return () => {
    source?.close()
    rest()
    document.removeEventListener('visibilitychange', look)
  }
}
