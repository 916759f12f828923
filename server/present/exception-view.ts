import type { ExceptionView } from '#contract/conflict.ts'
import { lapsedBecause, lapseOf, mayEndException, mayProve, type ConflictException } from '#governance/exception.ts'
import { lastProofs } from '../store/exceptions.ts'
import type { Lens } from './lens.ts'
import { ruleNames } from './rule-names.ts'
import { presentScope } from './scope-view.ts'
import { presentVerdict } from './verdict-view.ts'

export async function presentExceptions(lens: Lens, exceptions: readonly ConflictException[]): Promise<ExceptionView[]> {
  const { tx, viewer } = lens
  await lens.meet(exceptions.flatMap(({ personId, ownerId }) => [personId, ownerId]))
  const proofs = await lastProofs(
    tx,
    exceptions.map(({ id }) => id),
  )
  const names = await ruleNames(
    lens,
    exceptions.map(({ ruleId }) => ruleId),
  )
  const views: ExceptionView[] = []
  for (const exception of exceptions) {
    const { id, personId, ruleId, scope, ownerId, control, proofEveryDays, fromAt, untilAt, provedAt, changeId } = exception
    views.push({
      id,
      person: lens.brief(personId),
      ruleId,
      ruleName: names[ruleId] ?? ruleId,
      scope: await presentScope(lens, scope),
      owner: lens.brief(ownerId),
      control,
      proofEveryDays,
      fromAt,
      untilAt,
      provedAt,
      lastChecked: proofs.get(id) ?? null,
      lapsesAt: lapseOf(exception),
      over: lapsedBecause(exception, tx.now),
      changeId,
      can: {
        prove: await presentVerdict(lens, mayProve(exception, viewer)),
        end: await presentVerdict(lens, mayEndException(exception, viewer)),
      },
    })
  }
  return views
}
