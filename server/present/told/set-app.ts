import type { EffectCode, EffectLine } from '#contract/effect.ts'
import { isOfApps, type AppShape } from '#governance/app.ts'
import type { SetAppInput } from '#governance/change/change.ts'
import { grantsOnlyOver } from '../../facts/grants-only-over.ts'
import type { Lens } from '../lens.ts'
import { howOf, line, type ToldView } from './told-view.ts'

const told: readonly (readonly [keyof AppShape, EffectCode])[] = [
  ['name', 'app_name_after'],
  ['purpose', 'app_purpose'],
  ['link', 'app_link'],
  ['managedAt', 'app_managed_at'],
]

function difference(_lens: Lens, { before, after }: SetAppInput): Promise<readonly EffectLine[]> {
  const shape = after
  if (shape === null) return Promise.resolve([])
  const changed = told.filter(([key]) => shape[key] !== (before?.[key] ?? '') && !(before === null && key === 'name'))
  return Promise.resolve(changed.map(([key, code]) => line(code, { names: [shape[key] || '—'] })))
}

/** What a retired app leaves behind: domains of apps that had it, and grants over nothing else, which end. */
async function effects(lens: Lens, { appId, after }: SetAppInput): Promise<readonly EffectLine[]> {
  if (after !== null) return []
  const { tx, viewer } = lens
  const domains = viewer.domains.filter(({ status, scope }) => status === 'active' && isOfApps(scope) && scope.include.includes(appId))
  const ending = await grantsOnlyOver(tx, appId, viewer.tree)
  return [
    ...(domains.length > 0 ? [line('app_domains', { names: domains.map(({ name }) => name) })] : []),
    line('app_grants', { count: ending.length }),
  ]
}

export const setAppView: ToldView<SetAppInput> = {
  how: howOf,
  name: (_lens, { before, after }) => (before ?? after)?.name ?? '',
  difference,
  effects,
}
