import type { EffectLine, ToldSubject } from '#contract/effect.ts'
import type { ChangeInputs } from '#governance/change/change.ts'
import type { ToldContent } from '#governance/change/routed-act.ts'
import type { ToldKind } from '#governance/change/routed-kinds.ts'
import type { Lens } from '../lens.ts'
import { setDomainView } from './set-domain.ts'
import { changeAttendanceView, deleteAttendanceView, emptyAttendanceView } from './attendance.ts'
import { allowExceptionView } from './allow-exception.ts'
import { setAppView } from './set-app.ts'
import { setConflictRuleView } from './set-conflict-rule.ts'
import { setRoleView } from './set-role.ts'
import type { Sight, ToldView } from './told-view.ts'

const views: { readonly [K in ToldKind]: ToldView<ChangeInputs[K]> } = {
  set_role: setRoleView,
  set_domain: setDomainView,
  change_attendance: changeAttendanceView,
  empty_attendance: emptyAttendanceView,
  delete_attendance: deleteAttendanceView,
  set_conflict_rule: setConflictRuleView,
  allow_exception: allowExceptionView,
  set_app: setAppView,
}

/** A kind with its view, tied together; the compiler cannot follow that through a table. */
const viewOf = <K extends ToldKind>({ kind, input }: { readonly kind: K; readonly input: ChangeInputs[K] }, lens: Lens) => ({
  how: views[kind].how(input),
  name: views[kind].name(lens, input),
  names: views[kind].names?.(input) ?? null,
  difference: () => views[kind].difference(lens, input),
  effects: (sight: Sight) => views[kind].effects(lens, input, sight),
})

/** What it is about and what it asks for. */
export async function toldSubject(lens: Lens, content: ToldContent): Promise<ToldSubject> {
  const view = viewOf(content, lens)
  const { how, name, names } = view
  return {
    kind: content.kind,
    how,
    name: await name,
    names: names && { ...names },
    lines: [...(await view.difference())],
    reason: content.input.reason,
  }
}

/** What it asks for, and what it would do as things stand now. */
export async function toldConsequences(lens: Lens, content: ToldContent, sight: Sight) {
  const view = viewOf(content, lens)
  const lines: EffectLine[] = [...(await view.effects(sight))]
  return { kind: content.kind, difference: [...(await view.difference())], lines }
}
