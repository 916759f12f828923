import { useMutation, useQuery, useQueryCache, type QueryCache } from '@pinia/colada'
import { computed, onBeforeUnmount, ref, watch, type ComputedRef, type Ref } from 'vue'
import { newKey } from '#api/client.ts'
import { call } from '#api/call.ts'
import { keys } from '#api/keys.ts'
import { readAgain } from '#api/read-again.ts'
import type { Input, Output } from '#contract/endpoints.ts'

export type SeveralAct = Input<'actOnSeveral'>['act']
type Reported = Output<'actOnSeveral'>['rows'][number]
type Followed = Output<'followSeveral'>['rows'][number]
type Undone = Output<'undoSeveral'>['rows'][number]

const askEveryMs = 2000
/** By then DingTalk answers for itself, or the change's own page tells. */
const askAtMost = 30

export function useSeveralPreview(act: ComputedRef<SeveralAct | null>) {
  return useQuery({
    key: () => keys.actPreview(JSON.stringify(act.value)),
    query: () => (act.value === null ? Promise.reject(new Error('nothing to preview')) : call('previewSeveral', { act: act.value })),
    enabled: () => act.value !== null,
    // what is allowed can change from one minute to the next
    staleTime: 0,
    gcTime: 10_000,
  })
}

/** Asks how far DingTalk is with these changes, as long as one of them is on its way. */
function useFollowing(changeIds: Readonly<Ref<readonly string[]>>) {
  const followed = ref<readonly Followed[]>([])
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  async function ask(): Promise<void> {
    const ids = changeIds.value
    asked += 1
    const answer = await call('followSeveral', { changeIds: [...ids] }).catch(() => null)
    if (ids !== changeIds.value) return
    if (answer) followed.value = answer.rows
    const open = answer === null || answer.rows.some(({ delivery }) => delivery === 'waiting')
    if (open && asked < askAtMost) timer = setTimeout(() => void ask(), askEveryMs)
  }
  const stop = watch(changeIds, (ids) => {
    clearTimeout(timer)
    asked = 0
    if (ids.length > 0) void ask()
  })
  onBeforeUnmount(() => {
    clearTimeout(timer)
    stop()
  })
  return followed
}

export interface Several {
  readonly busy: Readonly<Ref<boolean>>
  readonly failure: ComputedRef<unknown>
  /** What came of it; null before it was sent. */
  readonly rows: Readonly<Ref<readonly Reported[] | null>>
  readonly followed: Readonly<Ref<readonly Followed[]>>
  readonly undone: ComputedRef<ReadonlyMap<string, Undone>>
  /** The changes that can still be taken back. */
  readonly undoable: ComputedRef<readonly string[]>
  send(sent: SeveralAct): Promise<void>
  undo(): Promise<void>
  /** Another intent, or the same people once more. */
  forget(): void
}

const readAgainAfter = (cache: QueryCache): void =>
  readAgain(cache, [['domain'], ['members'], ['person'], ['departments'], ['department'], ['holdings'], ['right-holders'], keys.changes()])

/** The way back for all of them: what has been taken back, and what still can be. */
function useTakingBack(rows: Readonly<Ref<readonly Reported[] | null>>) {
  const cache = useQueryCache()
  const taken = ref<readonly Undone[]>([])
  const key = ref(newKey())
  const act = useMutation({
    mutation: (changeIds: readonly string[]) => call('undoSeveral', { changeIds: [...changeIds] }, { key: key.value }),
  })
  const undone = computed(() => new Map(taken.value.map((row) => [String(row.changeId), row])))
  /** Of what was taken back, the change that did it is the one on its way now. */
  const onTheWay = computed(() =>
    (rows.value ?? []).flatMap((row) => {
      if (row.outcome !== 'done') return []
      const back = undone.value.get(row.changeId)
      return [back?.outcome === 'done' ? back.undoneBy : row.changeId]
    }),
  )
  const followed = useFollowing(onTheWay)
  /** What DingTalk did not take did not happen: there is nothing to take back. */
  const isOpen = ({ delivery, undo, changeId }: Followed): boolean =>
    undo.allowed && delivery !== 'needs_attention' && !undone.value.has(changeId)
  const undoable = computed(() => followed.value.filter(isOpen).map(({ changeId }) => changeId))
  function forget(): void {
    key.value = newKey()
    act.reset()
    taken.value = []
  }
  async function undo(): Promise<void> {
    const answer = await act.mutateAsync(undoable.value).catch(() => null)
    if (answer === null) return
    taken.value = [...taken.value, ...answer.rows]
    key.value = newKey()
    readAgainAfter(cache)
  }
  return { act, undone, followed, undoable, undo, forget }
}

/** The same act on several, from sending to the last answer of DingTalk, and the way back. */
export function useSeveral(): Several {
  const cache = useQueryCache()
  const rows = ref<readonly Reported[] | null>(null)
  const key = ref(newKey())
  const act = useMutation({ mutation: (sent: SeveralAct) => call('actOnSeveral', { act: sent }, { key: key.value }) })
  const back = useTakingBack(rows)

  async function send(sent: SeveralAct): Promise<void> {
    const answer = await act.mutateAsync(sent).catch(() => null)
    if (answer === null) return
    rows.value = answer.rows
    readAgainAfter(cache)
  }
  function forget(): void {
    key.value = newKey()
    act.reset()
    rows.value = null
    back.forget()
  }
  return {
    busy: computed(() => act.isLoading.value || back.act.isLoading.value),
    failure: computed(() => back.act.error.value ?? act.error.value),
    rows,
    followed: back.followed,
    undone: back.undone,
    undoable: back.undoable,
    send,
    undo: back.undo,
    forget,
  }
}
