import type { QueryCache } from '@pinia/colada'
import { call } from '#api/call.ts'
import { readAgain } from '#api/read-again.ts'
import type { ChangeDetail } from '#contract/change.ts'
import type { useResult } from '#kit/use-result.ts'
import { paths } from '#src/paths.ts'
import { partWords } from '#words/i18n.ts'
import type { Translate } from '#words/use-words.ts'
import { bySelf, undoneOf } from './undone.ts'
import { whyUndone } from './why-undone.ts'

export interface TellTools {
  readonly cache: QueryCache
  readonly t: Translate
  readonly say: ReturnType<typeof useResult>['say']
}

/** By the last of them DingTalk answers for itself, or the change's own page tells. */
const lookAfterMs = [1_000, 1_000, 1_000, 2_000, 3_000, 5_000, 10_000, 20_000, 30_000]
const barSeconds = 30

/**
 * An act that took place here has to reach DingTalk, which may not take it. Whoever was told that it is done is told then that it is
 * not, and why, wherever in the application she is; and everything that showed it is read again.
 */
export async function tellUndone({ id, deliveries }: Pick<ChangeDetail, 'id' | 'deliveries'>, { cache, t, say }: TellTools): Promise<void> {
  let now = deliveries.filter(bySelf)
  for (const ms of lookAfterMs) {
    if (!now.some(({ state }) => state === 'waiting')) break
    await new Promise((resolve) => setTimeout(resolve, ms))
    const change = await call('getChange', { changeId: id }).catch(() => null)
    if (change !== null) now = change.deliveries.filter(bySelf)
  }
  const undone = undoneOf(now)
  if (undone === undefined) return
  await partWords('delivery')
  say({
    text: t('delivery.undone', { why: whyUndone(undone.because ?? '', t) }),
    tone: 'danger',
    seconds: barSeconds,
    action: { label: t('act.undo.see'), run: () => void (location.hash = `#${paths.change(id)}`) },
  })
  readAgain(cache, [[]])
}
