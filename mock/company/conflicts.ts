import type { Input } from '#contract/endpoints.ts'
import { excepted } from './asks.ts'
import { agree, askInput, minutesOfDay, type Apps, type Telling } from './telling.ts'

type Act = Input<'sendRoutedAct'>['act']
type Shape = NonNullable<Extract<Act, { kind: 'set_conflict_rule' }>['after']>

/** The director of security, who works for neither of those who run the systems. */
const officer = 'mak.waiseng'
const foodAndBeverage = '91000200'

/** Who keeps the hours of others neither brings them in nor audits the hours: hours of people who are not there are how wages are stolen. */
const hours: Shape = {
  names: {
    'zh-CN': '管考勤 × 办人事、做审计',
    'zh-HK': '管考勤 × 辦人事、做審計',
    en: 'Attendance × personnel, auditing',
    pt: 'Assiduidade × pessoal, auditoria',
  },
  preset: null,
  left: { permissions: [], roleIds: ['attendance_keeper'] },
  right: { permissions: [], roleIds: ['personnel_officer', 'auditor'] },
}
/**
 * The company's first conflict rule, put in force by an officer who holds the rights for that for one shift. Somebody breaks it already; one
 * who would is excepted, and the day's proof of that is still to come.
 */
export async function tellConflicts(telling: Telling, apps: Apps): Promise<void> {
  const { signIn, clock } = telling
  await apps.of(officer)
  const hold = { roleId: 'security', scope: { include: ['1'], exclude: [] }, lengthMinutes: minutesOfDay / 3, startAt: null }
  const asked = await (await signIn(officer)).call('sendAsk', { ...hold, reason: '按内审要求设定互斥规则' })
  await apps.agree(asked, 3)
  const propose = async (act: Act, reason: string): Promise<void> =>
    apps.agree(await (await signIn(officer)).call('sendRoutedAct', { act, reason }), 3)
  await propose({ kind: 'set_conflict_rule', ruleId: null, before: null, after: hours }, '内审发现：有人既建档又管考勤')

  const { rules } = await (await signIn(officer)).call('listConflictRules', {})
  const untilAt = clock.now() + 30 * minutesOfDay * 60_000
  const exception: Act = {
    kind: 'allow_exception',
    personId: excepted.who,
    ruleId: rules[0]?.id ?? '',
    scope: { include: [foodAndBeverage], exclude: [] },
    ownerId: 'chao.kaman',
    untilAt,
    control: '周嘉雯每天收工前核对当天改过的资料和考勤规则',
    proofEveryDays: 1,
  }
  await propose(exception, '系统切换期间，资料和考勤规则由同一人维护')
  await agree(telling, await (await signIn(excepted.who)).call('sendAsk', askInput(excepted)), excepted.deciders, excepted.afterMinutes)
}
