import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { logTopics, type LogTopic } from '#words/log-topics.ts'
import { companyMoment } from '#pieces/time/company-time.ts'
import { useArea } from './use-area.ts'

export interface LogFilters {
  readonly q: string
  readonly topic: LogTopic | 'all'
  readonly person: string
  readonly name: string
  /** Days as 2026-05-01. */
  readonly from: string
  readonly until: string
}

const dayMs = 86_400_000
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** Everything a reader looks for stands in the address: a link or a reload shows the same. */
export function useLogFilters() {
  const { area, text, query } = useArea()
  const route = useRoute()
  const router = useRouter()
  const read = { q: text('q'), topic: text('topic'), person: text('person'), name: text('name'), from: text('from'), until: text('until') }
  const filters: ComputedRef<LogFilters> = computed(() => ({
    q: read.q.value,
    topic: logTopics.find((topic) => topic === read.topic.value) ?? 'all',
    person: read.person.value,
    name: read.name.value,
    from: isDay(read.from.value) ? read.from.value : '',
    until: isDay(read.until.value) ? read.until.value : '',
  }))
  const startOf = (day: string): number => companyMoment(`${day}T00:00`) ?? 0
  const wanted = computed(() => {
    const { q, topic, person, from, until } = filters.value
    return {
      ...(area.value !== '' && { area: area.value }),
      ...(q !== '' && { q }),
      ...(topic !== 'all' && { topic }),
      ...(person !== '' && { personId: person }),
      ...(from !== '' && { fromAt: String(startOf(from)) }),
      // the last day is meant whole
      ...(until !== '' && { untilAt: String(startOf(until) + dayMs) }),
    }
  })
  const filtered = computed(() => Object.keys(wanted.value).some((key) => key !== 'area'))

  function choose(change: Partial<LogFilters>): Promise<unknown> {
    const next = { ...filters.value, ...change }
    const kept = Object.entries(next).filter(([key, value]) => value !== '' && !(key === 'topic' && value === 'all'))
    return router.replace({ path: route.path, query: query(Object.fromEntries(kept)) })
  }
  return { area, filters, wanted, filtered, choose }
}
