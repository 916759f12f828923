import type { SetWorkingDayInput } from '#governance/change/change.ts'
import { maySetWorkingDay } from '#governance/change/kinds/set-working-day.ts'
import { topsOf } from '#governance/org.ts'
import { saidDays, sayDay } from '../../calendar/working-days.ts'
import type { Lens } from '../../present/lens.ts'
import { lookAnewAtEverything } from '../../store/changes.ts'
import { recordChange } from '../record.ts'
import type { PreparedAct } from './act.ts'

/** Every deadline in working hours counts by it, those of what waits already as well. */
export async function prepareSetWorkingDay({ tx, viewer }: Lens, input: SetWorkingDayInput): Promise<PreparedAct> {
  const said = await saidDays(tx)
  return {
    verdict: maySetWorkingDay(viewer, input, said.get(input.on) ?? null),
    risk: 'medium',
    scope: { include: topsOf(viewer.tree), exclude: [] },
    beneficiaryId: viewer.person.id,
    async apply(change, doer) {
      await sayDay(tx, input.on, input.after)
      await lookAnewAtEverything(tx)
      const facts = { on: input.on, before: input.before, after: input.after }
      await recordChange(tx, change, { action: 'calendar.defined', ...doer, reason: null, before: null, facts })
      await tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
    },
  }
}
