import { useQuery } from '@pinia/colada'
import { computed, ref, toValue, watch, type Ref } from 'vue'
import { call } from '#api/call.ts'
import { keys } from '#api/keys.ts'
import type { Output } from '#contract/endpoints.ts'
import type { DepartmentId } from '#governance/id.ts'
import { debounced } from '#kit/debounced.ts'
import { useResult } from '#kit/use-result.ts'
import { failureText } from '#pieces/failure/failure-text.ts'
import { useWords } from '#words/use-words.ts'
import { foundRows, treeRows } from './department-rows.ts'
import { areaInput, type Area } from './queries.ts'

type Listed = Output<'listDepartments'>

/** What the server shows at first, with what lies below the departments that were opened since. */
async function readTree(area: Area, opened: readonly DepartmentId[]): Promise<Listed> {
  const [first, ...below] = await Promise.all([
    call('listDepartments', areaInput(area)),
    ...opened.map((id) => call('listDepartments', { ...areaInput(area), below: id })),
  ])
  const known = new Map([first, ...below].flatMap(({ rows }) => rows).map((row) => [row.id, row]))
  return { rows: [...known.values()], total: first.total }
}

/** The lines of an area's tree: of a large one the upper levels, and more where a department is opened; what is typed narrows it. */
export function useDepartmentTree(area: Area, typed: Readonly<Ref<string>>) {
  const { t } = useWords()
  const { say } = useResult()
  const closed = ref<ReadonlySet<string>>(new Set())
  const opened = ref<readonly DepartmentId[]>([])
  watch(
    () => toValue(area),
    () => (opened.value = []),
  )
  const tree = useQuery({
    key: () => keys.departments(toValue(area), opened.value.join()),
    query: () => readTree(area, opened.value),
    placeholderData: (previous: Listed | undefined) => previous,
  })
  const nodes = computed(() => tree.data.value?.rows ?? [])
  const sought = computed(() => typed.value.trim())
  const rested = debounced(sought)
  /** Where not every department is here, the server looks for them. */
  const partial = computed(() => nodes.value.length < (tree.data.value?.total ?? 0))
  const found = useQuery({
    key: () => keys.departments(toValue(area), `?${rested.value}`),
    query: () => call('listDepartments', { ...areaInput(area), q: rested.value }),
    enabled: () => partial.value && rested.value !== '',
    placeholderData: (previous: Listed | undefined) => previous,
  })
  watch(tree.error, (failure) => {
    if (failure === null || opened.value.length === 0) return
    opened.value = opened.value.slice(0, -1)
    say({ text: failureText(failure, t, 'page').title, tone: 'danger' })
  })

  const rows = computed(() => {
    if (sought.value === '') return treeRows(nodes.value, { closed: closed.value, opened: new Set(opened.value) })
    return foundRows(partial.value ? (found.data.value?.rows ?? []) : nodes.value, sought.value)
  })
  function turn(id: DepartmentId): void {
    const isHere = nodes.value.some(({ parentId }) => parentId === id)
    const next = new Set(closed.value)
    const wasClosed = next.delete(id)
    if (isHere && !wasClosed) next.add(id)
    if (!isHere && !opened.value.includes(id)) opened.value = [...opened.value, id]
    closed.value = next
  }
  return { tree, rows, turn, seeking: computed(() => partial.value && sought.value !== '' && found.isLoading.value) }
}
