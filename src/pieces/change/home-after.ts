import type { ChangeDetail } from '#contract/change.ts'
import type { Home } from '#contract/home.ts'

/** The first screen after an act, before the server has been asked again: what is decided does not wait any more. */
export function homeAfter(home: Home, change: Pick<ChangeDetail, 'id' | 'status' | 'can'>): Home {
  const { inbox } = home
  const decided = !change.can.approve.allowed && !change.can.refuse.allowed
  const waiting = decided ? inbox.waiting.filter(({ id }) => id !== change.id) : inbox.waiting
  const mine = change.status === 'pending' ? inbox.mine : inbox.mine.filter(({ id }) => id !== change.id)
  return {
    ...home,
    inbox: {
      ...inbox,
      waiting,
      waitingCount: inbox.waitingCount - (inbox.waiting.length - waiting.length),
      mine,
      mineCount: inbox.mineCount - (inbox.mine.length - mine.length),
    },
  }
}
