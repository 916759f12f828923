import type { ScopeView } from '#contract/scope-view.ts'
import type { Translate } from '#words/use-words.ts'

interface Named {
  readonly name: string
}

/** At most three names, then how many there are: a scope is a sentence, not a list of a page. */
function namesOf(departments: readonly Named[], t: Translate): string {
  const names = departments
    .slice(0, 3)
    .map(({ name }) => name)
    .join(t('domain.scope.and'))
  return departments.length > 3 ? t('domain.scope.more', { names, n: departments.length }) : names
}

/** "Rooms and below, without Laundry". A scope without departments says so: it never reads as "everyone". */
export function scopeText(scope: { readonly include: readonly Named[]; readonly exclude: readonly Named[] }, t: Translate): string {
  if (scope.include.length === 0) return t('domain.scope.nobody')
  const within = t('domain.scope.below', { names: namesOf(scope.include, t) })
  if (scope.exclude.length === 0) return within
  return `${within}${t('domain.scope.comma')}${t('domain.scope.without', { names: namesOf(scope.exclude, t) })}`
}

/** "214 people · 12 departments". */
export function scopeNumbers(scope: Pick<ScopeView, 'peopleCount' | 'departmentCount'>, t: Translate): string {
  return `${t('domain.scope.people', { n: scope.peopleCount })} · ${t('domain.scope.departments', { n: scope.departmentCount })}`
}
