import { useQuery, useQueryCache } from '@pinia/colada'
import { computed, ref, type ComputedRef, type Ref } from 'vue'
import { call } from '#api/call.ts'
import { keys } from '#api/keys.ts'
import { readAgain } from '#api/read-again.ts'
import type { AlikeGroup, DecidedRow } from '#contract/alike.ts'
import { useResult } from '#kit/use-result.ts'
import { underIntent } from '#pieces/change/intents.ts'
import { askToConfirm } from '#pieces/confirm/ask-to-confirm.ts'
import { useRoleName } from '#pieces/role/use-role-name.ts'
import { useNow } from '#session/clock.ts'
import { useSessionStore } from '#session/session-store.ts'
import { useWords, type Translate } from '#words/use-words.ts'
import { decidedTogether, type DecidedTogether } from './alike-state.ts'

const barSeconds = 30

export function useAlikeGroups(enabled: () => boolean = () => true) {
  return useQuery({ key: () => keys.alike(), query: () => call('listAlike', {}), staleTime: 5_000, enabled })
}

/** What was decided with the last tap, as long as it is this person's and can be taken back or has not been put away. */
export function useDecidedTogether(): ComputedRef<DecidedTogether | null> {
  const session = useSessionStore()
  return computed(() => (decidedTogether.value?.personId === session.personId ? decidedTogether.value : null))
}

/** How many of these were carried out. */
export const countDone = (rows: readonly { readonly outcome: string }[]): number => rows.filter(({ outcome }) => outcome === 'done').length

/** Of what was decided together, what can still be taken back. */
export function undoableOf(decided: DecidedTogether | null, now: number): readonly string[] {
  if (decided === null) return []
  const tried = decided.back.map(({ changeId }) => String(changeId))
  return decided.rows.flatMap((row) =>
    row.outcome === 'done' && row.undoUntilAt !== null && now < row.undoUntilAt && !tried.includes(row.changeId) ? [row.changeId] : [],
  )
}

/** The earliest end of the way back: until then all of them can be taken back. */
function earliestOf(rows: readonly DecidedRow[]): number | null {
  const ends = rows.flatMap((row) => (row.outcome === 'done' && row.undoUntilAt !== null ? [row.undoUntilAt] : []))
  return ends.length > 0 ? Math.min(...ends) : null
}

type Group = Pick<AlikeGroup, 'key' | 'roleId' | 'alike'>

export interface Together {
  readonly busy: Readonly<Ref<boolean>>
  readonly failure: Readonly<Ref<unknown>>
  approve(group: Group): Promise<void>
  /** Throws what went wrong, for the sheet in which the reason stands. */
  refuse(group: Group, reason: string): Promise<void>
  takeBack(): Promise<void>
}

/** How many of these were answered as was meant to, in words. */
export function sumText({ rows, answer }: Pick<DecidedTogether, 'rows' | 'answer'>, t: Translate): string {
  const [n, total] = [countDone(rows), rows.length]
  if (answer === 'refuse') return n === total ? t('alike.refusedAll', { n }) : t('alike.refusedSum', { n, total })
  return n === total ? t('alike.all', { n }) : t('alike.sum', { n, total })
}

/** Sends under the key of an intent; throws what went wrong. Whatever came of it, the lists are read again. */
function useSending() {
  const cache = useQueryCache()
  const busy = ref(false)

  async function sent<T>(intent: string, send: (key: string) => Promise<T>): Promise<T> {
    busy.value = true
    try {
      return await underIntent(intent, send)
    } finally {
      busy.value = false
      readAgain(cache, [keys.home(), ['inbox'], keys.changes(), ['holdings'], ['right-holders'], ['domain']])
    }
  }
  return { busy, sent }
}

/** One answer to all of them, and the way back. */
export function useTogether(): Together {
  const session = useSessionStore()
  const now = useNow()
  const { t } = useWords()
  const { say } = useResult()
  const { busy, sent } = useSending()
  const failure = ref<unknown>(null)

  /** What goes wrong is said on the page. */
  async function told(work: () => Promise<void>): Promise<void> {
    failure.value = null
    await work().catch((caught: unknown) => {
      failure.value = caught
    })
  }

  async function undo(): Promise<void> {
    const decided = decidedTogether.value
    const changeIds = undoableOf(decided, now.value)
    if (decided === null || changeIds.length === 0) return
    const { rows } = await sent(`take-back ${changeIds.join()}`, (key) => call('takeBackSeveral', { changeIds: [...changeIds] }, { key }))
    decidedTogether.value = { ...decided, back: [...decided.back, ...rows] }
    const n = countDone(rows)
    say({ text: t('alike.backSum', { n, total: changeIds.length }), tone: n === changeIds.length ? 'success' : 'danger' })
  }
  const takeBack = (): Promise<void> => told(undo)

  function tell(decided: DecidedTogether): void {
    const n = countDone(decided.rows)
    const way = { action: { label: t('alike.undo', { n }), run: () => void takeBack() }, seconds: barSeconds }
    const tone = n === decided.rows.length ? 'success' : 'danger'
    say({ text: sumText(decided, t), tone, ...(decided.untilAt !== null && way) })
  }

  async function answer(as: DecidedTogether['answer'], { key: groupKey, roleId, alike }: Group, reason: string | null): Promise<void> {
    const items = alike.map(({ changeId, version, contentHash }) => ({ changeId, version, contentHash }))
    const intent = `together ${as} ${reason ?? ''} ${items.map((item) => `${item.changeId} ${item.version}`).join()}`
    const { rows } = await sent(intent, (key) => call('decideSeveral', { items, answer: as, reason }, { key }))
    const names = Object.fromEntries(alike.map((row) => [row.changeId, row.beneficiary.name]))
    const decided = { groupKey, roleId, personId: session.personId, answer: as, rows, names, back: [], untilAt: earliestOf(rows) }
    decidedTogether.value = decided
    tell(decided)
  }

  return {
    busy,
    failure,
    approve: (group) => told(() => answer('approve', group, null)),
    refuse: (group, reason) => answer('refuse', group, reason),
    takeBack,
  }
}

export interface AlikeAnswer {
  readonly together: Together
  /** Whether the sheet for the reason of a no is open. */
  readonly refusing: Ref<boolean>
  approve(): Promise<void>
  refuse(reason: string): Promise<void>
}

/** One answer to a group, or to those of it that were chosen: a yes after a question, a no with its reason. */
export function useAlikeAnswer(group: () => AlikeGroup | null): AlikeAnswer {
  const { t } = useWords()
  const roleName = useRoleName()
  const together = useTogether()

  async function approve(): Promise<void> {
    const meant = group()
    if (meant === null) return
    const n = meant.alike.length
    const yes = await askToConfirm({
      title: t('alike.ask', { n, role: roleName(meant.roleId) }),
      text: t('alike.askText'),
      ok: t('alike.approve', { n }),
      cancel: t('shell.cancel'),
    })
    if (yes) await together.approve(meant)
  }
  async function refuse(reason: string): Promise<void> {
    const meant = group()
    if (meant !== null) await together.refuse(meant, reason)
  }
  return { together, refusing: ref(false), approve, refuse }
}
