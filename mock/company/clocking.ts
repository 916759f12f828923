import type { RemitSession } from './remit-session.ts'
import { minutesOfDay, until, type Apps, type Telling } from './telling.ts'

/** She runs the boutiques. */
const manager = 'ho.sokwa'
const retail = '91000900'
const rule = '门店排班'
const ruleOf = async (by: RemitSession) => (await by.call('listAttendanceRules', {})).rows.find(({ name }) => name === rule)

/**
 * What one alone could once do, so that nobody could clock in: here others agree to it and a copy is kept, and when the evening
 * shift stands before the door, what was there is back within the hour.
 */
export async function tellLostRule(telling: Telling, codes: Apps): Promise<void> {
  const { signIn, clock } = telling
  await codes.of(manager)
  const by = await signIn(manager)
  const hold = { roleId: 'global', scope: { include: [retail], exclude: [] }, lengthMinutes: minutesOfDay / 3, startAt: null }
  await codes.agree(await by.call('sendAsk', { ...hold, reason: '今晚换新的排班表' }), 2)

  // read from DingTalk a moment after the address book
  const { id: groupId } = await until(telling, () => ruleOf(by))
  const act = { kind: 'delete_attendance', groupId } as const
  await codes.agree(await by.call('sendRoutedAct', { act, reason: '新的排班表今晚启用，旧规则不再使用' }), 2)
  const keptOf = async () => (await by.call('listAttendanceRules', {})).kept.find((copy) => copy.groupId === groupId)
  await until(telling, keptOf)
  await clock.advance(20)
  await (await signIn(manager)).call('restoreAttendanceRule', { groupId })
}
