import { authorize } from '#governance/authorize.ts'
import { isLive } from '#governance/exception.ts'
import { shapeOfRule } from '#governance/change/kinds/set-conflict-rule.ts'
import { topsOf } from '#governance/org.ts'
import { scopesOverlap } from '#governance/scope.ts'
import { seenConflicts } from '../../facts/seen-conflicts.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { createLens } from '../../present/lens.ts'
import { ruleName } from '../../notices/rule-name.ts'
import { presentVerdict } from '../../present/verdict-view.ts'
import { localeOf } from '../../store/directory.ts'
import { allExceptions } from '../../store/exceptions.ts'

export const listConflictRules: Endpoint<'listConflictRules'> = async (call) => {
  const lens = await createLens(call.tx, call.person)
  const seen = await seenConflicts(call.tx, lens.viewer)
  if (seen === null) return new Refusal('not_found')
  const locale = (await localeOf(call.tx, call.person.id)) ?? 'zh-CN'
  const breakers = (id: string): number =>
    new Set(seen.conflicts.filter(({ rule }) => rule.id === id).map(({ collision }) => collision.personId)).size
  const where = { include: [...seen.departments], exclude: [] }
  const exceptions = (await allExceptions(call.tx, 2_000)).filter((one) => isLive(one, call.tx.now))
  return {
    rules: seen.rules.map((rule) => ({
      id: rule.id,
      name: ruleName(rule, locale),
      shape: copyOf(shapeOfRule(rule)),
      breakerCount: breakers(rule.id),
    })),
    openCount: seen.conflicts.filter(({ exception }) => exception === null).length,
    exceptionCount: exceptions.filter(({ scope }) => scopesOverlap(scope, where, lens.viewer.tree)).length,
    can: { set: await presentVerdict(lens, authorize(lens.viewer, 'conflict_rule.manage', topsOf(lens.viewer.tree))) },
  }
}

type Shape = ReturnType<typeof shapeOfRule>
const copyOf = ({ names, preset, left, right }: Shape) => ({
  names: names === null ? null : { ...names },
  preset,
  left: { permissions: [...left.permissions], roleIds: [...left.roleIds] },
  right: { permissions: [...right.permissions], roleIds: [...right.roleIds] },
})
