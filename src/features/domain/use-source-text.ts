import { toValue, type MaybeRefOrGetter } from 'vue'
import type { RightSourceView } from '#contract/right.ts'
import { useRoleName } from '#pieces/role/use-role-name.ts'
import { scopeText } from '#pieces/scope/scope-text.ts'
import { useMoments } from '#pieces/time/use-moments.ts'
import { useWords } from '#words/use-words.ts'

type Say = (source: RightSourceView) => string

/** What permits something, where, from when until when, because of what: each as a short phrase. `whole`: departments of the area. */
export function useSourceText(whole: MaybeRefOrGetter<number>): Readonly<Record<'name' | 'where' | 'when' | 'because', Say>> {
  const { t } = useWords()
  const { stamp, day } = useMoments()
  const roleName = useRoleName()
  return {
    name: ({ roleId, domainName }) => (roleId === null ? t('person.why.owner_permits', { domain: domainName ?? '' }) : roleName(roleId)),
    where: ({ scope }) => (scope.departmentCount === toValue(whole) ? t('person.everywhere') : scopeText(scope, t)),
    when({ roleId, fromAt, untilAt, asleep }) {
      if (roleId !== null) {
        const range = t('grant.range', { from: fromAt === null ? '' : stamp(fromAt), until: stamp(untilAt) })
        return asleep ? `${range} · ${t('right.asleep')}` : range
      }
      const review = t('right.reviewBy', { until: day(untilAt) })
      return fromAt === null ? review : `${t('right.since', { from: day(fromAt) })} · ${review}`
    },
    because({ roleId, changeId, decidedBy }) {
      if (decidedBy.length > 0) return t('grant.approvedBy', { names: decidedBy.map(({ name }) => name).join(t('domain.scope.and')) })
      if (changeId !== null) return t('person.change')
      return t(roleId === null ? 'right.firstOwner' : 'right.decidedElsewhere')
    },
  }
}
