import { placeUnknown, type AppShape } from '../../app.ts'
import { authorize, type Authority } from '../../authorize.ts'
import { canonicalJson } from '../../canonical.ts'
import { topsOf } from '../../org.ts'
import { refuse, refusedOr, type Cause, type Verdict } from '../../verdict.ts'
import type { Scope } from '../../scope.ts'
import type { SetAppInput } from '../change.ts'
import type { AppId, DepartmentId } from '../../id.ts'

export const appNameMost = 60

/** Where it is judged and decided: a new one over the whole company, any other at that app. */
export function placesOfApp({ appId, before }: Pick<SetAppInput, 'appId' | 'before'>, tree: Authority['tree']): Scope {
  return { include: before === null ? topsOf(tree) : [appId], exclude: [] }
}

/** Needs app.manage there. `apps`: the entries that stand. What she looked at goes along: whoever changed it meanwhile is not overwritten. */
export function maySetApp(
  authority: Authority,
  { appId, before, after }: Omit<SetAppInput, 'reason'>,
  apps: ReadonlyMap<AppId, AppShape>,
): Verdict {
  const now = apps.get(appId) ?? null
  if (before !== null && now === null) return refuse(placeUnknown(appId))
  const where: readonly DepartmentId[] = placesOfApp({ appId, before }, authority.tree).include
  const verdict = authorize(authority, 'app.manage', where)
  if (!verdict.allowed) return verdict
  if (!same(now, before)) return refusedOr([{ code: 'changed_meanwhile' }], verdict)
  if (same(before, after)) return refusedOr([{ code: 'nothing_changes' }], verdict)
  return refusedOr(after === null ? [] : shapeCauses(appId, after, apps), verdict)
}

const same = (one: AppShape | null, other: AppShape | null): boolean => canonicalJson(one) === canonicalJson(other)

function shapeCauses(appId: AppId, after: AppShape, apps: ReadonlyMap<AppId, AppShape>): readonly Cause[] {
  const name = after.name.trim()
  const causes: Cause[] = []
  if (name === '') causes.push({ code: 'app_name_missing' })
  if (name.length > appNameMost) causes.push({ code: 'name_illegal' })
  if (Array.from(apps).some(([id, one]) => id !== appId && one.name === name)) causes.push({ code: 'app_name_taken' })
  return causes
}
