import { computed, ref, type ComputedRef, type Ref } from 'vue'
import type { AttendancePage } from '#contract/attendance.ts'
import { usePeoplePicker } from '#pieces/person/use-people-picker.ts'
import { useDepartmentPicker } from '#pieces/scope/use-department-picker.ts'
import { useWords } from '#words/use-words.ts'

type Terms = NonNullable<AttendancePage['terms']>

interface TermList {
  readonly title: string
  readonly items: readonly { readonly id: string; readonly name: string }[]
  readonly adds: readonly { readonly label: string; pick(): Promise<void> }[]
  remove(id: string): void
}

export interface TermsInHand {
  readonly name: Ref<string>
  readonly lists: ComputedRef<readonly TermList[]>
  readonly after: ComputedRef<Terms>
  readonly changed: ComputedRef<boolean>
  /** Why a picker did not open; empty where it did. */
  readonly failure: ComputedRef<string>
}

const most = 20

/** Names of whoever the rule names, and of whoever was picked meanwhile. */
function knownNames({ named, managers }: AttendancePage): Map<string, string> {
  const names = new Map<string, string>()
  for (const { id, name } of named.departments) names.set(`d:${id}`, name)
  for (const { id, name } of [...named.people, ...managers]) names.set(`p:${id}`, name)
  return names
}

const said = ({ name, managerIds, who }: Terms): string => JSON.stringify([name, [...managerIds].sort(), [...who].sort()])
const both = <T>(some: readonly T[], more: readonly T[]): T[] => Array.from(new Set([...some, ...more]))
const withEntries = (who: Terms['who'], kind: 'd' | 'p', ids: readonly string[]): Terms['who'] =>
  both(
    who,
    ids.map((id) => `${kind}:${id}` as Terms['who'][number]),
  )
const withManagers = (managerIds: Terms['managerIds'], ids: readonly string[]): Terms['managerIds'] =>
  both(
    managerIds,
    ids.map((id) => id as Terms['managerIds'][number]),
  )

/** What of a rule is filled in. */
export function useAttendanceTerms(rule: AttendancePage, before: Terms): TermsInHand {
  const { t } = useWords()
  const [people, departments] = [usePeoplePicker(), useDepartmentPicker()]
  const name = ref(before.name)
  const who = ref<Terms['who']>([...before.who])
  const managerIds = ref<Terms['managerIds']>([...before.managerIds])
  const names = ref(knownNames(rule))
  const nameOf = (key: string): string => names.value.get(key) ?? key.slice(2)

  /** One more way to add: what is picked goes `into` a list. */
  const adding = (kind: 'd' | 'p', label: string, into: (ids: readonly string[]) => void) => ({
    label,
    async pick() {
      const picked = await (kind === 'd' ? departments : people).pick({ title: label, picked: [], multiple: true, max: most })
      for (const one of picked ?? []) names.value.set(`${kind}:${one.id}`, one.name)
      into((picked ?? []).map(({ id }) => id))
    },
  })
  const clockIn = (kind: 'd' | 'p') => (ids: readonly string[]) => (who.value = withEntries(who.value, kind, ids))
  const lookAfter = (ids: readonly string[]) => (managerIds.value = withManagers(managerIds.value, ids))
  const clocking = computed<TermList>(() => ({
    title: t('attendance.who'),
    items: who.value.filter((entry) => !entry.startsWith('x:')).map((id) => ({ id, name: nameOf(id) })),
    adds: [adding('d', t('attendance.addDepartment'), clockIn('d')), adding('p', t('attendance.addPerson'), clockIn('p'))],
    remove: (id) => (who.value = who.value.filter((entry) => entry !== id)),
  }))
  const managers = computed<TermList>(() => ({
    title: t('attendance.managers'),
    items: managerIds.value.map((id) => ({ id, name: nameOf(`p:${id}`) })),
    adds: [adding('p', t('attendance.addManager'), lookAfter)],
    remove: (id) => (managerIds.value = managerIds.value.filter((one) => one !== id)),
  }))
  const after = computed<Terms>(() => ({ name: name.value.trim(), managerIds: managerIds.value, who: who.value }))
  const lists = computed(() => [clocking.value, managers.value])
  return {
    name,
    lists,
    after,
    changed: computed(() => said(after.value) !== said(before)),
    failure: computed(() => departments.failure.value || people.failure.value),
  }
}
