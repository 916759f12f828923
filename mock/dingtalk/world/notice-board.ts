import { chinaDay } from './clock.ts'

/** What a work notice says, whatever its type. */
export interface NoticeText {
  readonly title: string
  readonly head: string
  readonly content: string
  readonly form: readonly { readonly key: string; readonly value: string }[]
  readonly phoneUrl: string
  readonly desktopUrl: string
}

export interface NoticeDelivery extends NoticeText {
  readonly id: string
  readonly taskId: number
  readonly userid: string
  readonly sentAt: number
  readonly delivered: boolean
  /** Why not: 143105 daily cap, 143106 the same content on the same day. */
  readonly code?: string
}

export interface NoticeTask {
  readonly id: number
  readonly sentAt: number
  readonly invalidUserids: readonly string[]
  readonly invalidDepartmentIds: readonly number[]
  readonly deliveries: readonly NoticeDelivery[]
}

/** DingTalk open platform documentation, work notice limits: 500 a day for each person; the same content once a day. */
const DAILY_CAP = 500

export class NoticeBoard {
  readonly #tasks = new Map<number, NoticeTask>()
  readonly #seenToday = new Map<string, Set<string>>()
  #lastTask = 256_271_667_526

  /** Over a limit the platform still says yes and drops the notice in silence; only the send result tells. */
  send(
    receivers: readonly string[],
    message: string,
    text: NoticeText,
    sentAt: number,
    invalid: Pick<NoticeTask, 'invalidUserids' | 'invalidDepartmentIds'>,
  ) {
    this.#lastTask += 1
    const taskId = this.#lastTask
    const deliveries = receivers.map((userid) => {
      const code = this.#refusalFor(userid, message, sentAt)
      return { ...text, id: `${taskId}-${userid}`, taskId, userid, sentAt, delivered: code === null, ...(code === null ? {} : { code }) }
    })
    this.#tasks.set(taskId, { id: taskId, sentAt, deliveries, ...invalid })
    return taskId
  }

  task(id: number): NoticeTask | undefined {
    return this.#tasks.get(id)
  }

  /** Newest first, as on the phone. */
  of(userid: string): readonly NoticeDelivery[] {
    return [...this.#tasks.values()].flatMap((task) => task.deliveries.filter((delivery) => delivery.userid === userid)).toReversed()
  }

  #refusalFor(userid: string, message: string, sentAt: number): string | null {
    const key = `${chinaDay(sentAt)} ${userid}`
    const seen = this.#seenToday.get(key) ?? new Set<string>()
    this.#seenToday.set(key, seen)
    if (seen.has(message)) return '143106'
    if (seen.size >= DAILY_CAP) return '143105'
    seen.add(message)
    return null
  }
}
