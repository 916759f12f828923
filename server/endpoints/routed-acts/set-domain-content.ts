import type { Parsed } from '#contract/endpoints.ts'
import { isNoApp } from '#governance/app.ts'
import { reachDepartments } from '#governance/authorize.ts'
import type { ChangeOf } from '#governance/change/change.ts'
import type { DomainShape } from '#governance/domain.ts'
import { normalScope } from '#governance/scope.ts'
import { newDomainId } from '../../changes/new-id.ts'
import { seenApps } from '../../facts/seen-apps.ts'
import { seenDomains } from '../../facts/seen-domains.ts'
import type { Lens } from '../../present/lens.ts'

type Act = Extract<Parsed<'sendRoutedAct'>['act'], { readonly kind: 'set_domain' }>

/** A domain that is not hers to look at, or a department or an app that she does not see, is not there. */
export function setDomainContent(lens: Lens, act: Act, reason: string): Promise<ChangeOf<'set_domain'> | null> {
  const { viewer } = lens
  const domain = seenDomains(viewer).find(({ id }) => id === act.domainId)
  const known = act.domainId === null || domain !== undefined
  // what it names already may be gone by now, as a department that was deleted or an app that was retired: she can leave it out, or in
  const named = new Set([...(domain?.scope.include ?? []), ...(domain?.scope.exclude ?? [])])
  const seen = new Set([...[...reachDepartments(viewer, 'department.view')].filter(isNoApp), ...seenApps(viewer).map(({ id }) => id)])
  const places = [act.before, act.after].flatMap((shape) => [...(shape?.scope.include ?? []), ...(shape?.scope.exclude ?? [])])
  if (!known || places.some((id) => !seen.has(id) && (viewer.tree.has(id) || !named.has(id)))) return Promise.resolve(null)
  const spelled = (shape: Act['after']): DomainShape | null => shape && { ...shape, scope: normalScope(shape.scope, viewer.tree) }
  const { domainId, before, after } = act
  const input = { domainId: domainId ?? newDomainId(), before: spelled(before), after: spelled(after), reason }
  return Promise.resolve({ kind: act.kind, input })
}
