import type { ScopeView } from '#contract/scope-view.ts'
import { isApp } from '#governance/app.ts'
import type { Translate } from '#words/use-words.ts'

interface Named {
  readonly name: string
  readonly id?: string
}

/** A scope names departments or apps, never both. */
const areApps = (places: readonly Named[]): boolean => places.length > 0 && places.every(({ id }) => id !== undefined && isApp(id))

/** At most three names, then how many there are: a scope is a sentence, not a list of a page. */
function namesOf(places: readonly Named[], t: Translate): string {
  const names = places
    .slice(0, 3)
    .map(({ name }) => name)
    .join(t('domain.scope.and'))
  if (places.length <= 3) return names
  return t(areApps(places) ? 'domain.scope.moreApps' : 'domain.scope.more', { names, n: places.length })
}

/** "Rooms and below, without Laundry"; apps by their names. A scope without places says so: it never reads as "everyone". */
export function scopeText(scope: { readonly include: readonly Named[]; readonly exclude: readonly Named[] }, t: Translate): string {
  if (scope.include.length === 0) return t('domain.scope.nobody')
  const within = t(areApps(scope.include) ? 'domain.scope.apps' : 'domain.scope.below', { names: namesOf(scope.include, t) })
  if (scope.exclude.length === 0) return within
  return `${within}${t('domain.scope.comma')}${t('domain.scope.without', { names: namesOf(scope.exclude, t) })}`
}

/** "214 people · 12 departments"; nobody works in an app. */
export function scopeNumbers(scope: Pick<ScopeView, 'peopleCount' | 'departmentCount' | 'include'>, t: Translate): string {
  if (areApps(scope.include)) return t('domain.scope.appCount', { n: scope.departmentCount })
  return `${t('domain.scope.people', { n: scope.peopleCount })} · ${t('domain.scope.departments', { n: scope.departmentCount })}`
}
