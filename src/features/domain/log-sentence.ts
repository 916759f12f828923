import type { LogLine } from '#contract/log.ts'
import type { Speech } from '#pieces/verdict/cause-text.ts'

/** Departments outside the reader's area are "another department", and said once. */
function places(names: readonly string[], { t }: Speech): string {
  return names.map((name) => name || t('domain.unnamed.department')).join(t('domain.scope.and'))
}

/** One entry of the log as a sentence. */
export function logSentence(line: LogLine, speech: Speech): string {
  const { t, date, roleName } = speech
  const somebody = t('domain.unnamed.person')
  const facts = {
    actor: line.actor?.name ?? t('change.nobody'),
    person: line.person?.name ?? somebody,
    role: line.roleId === null ? t('role.unnamed') : roleName(line.roleId),
    where: line.where.length > 0 ? t('log.where', { places: places(line.where, speech) }) : '',
    from: places(line.from, speech) || t('domain.move.none'),
    to: places(line.to, speech) || t('domain.move.none'),
    till: line.untilAt === null ? '' : t('log.tillWhen', { until: date(line.untilAt) }),
    domain: line.domainName ?? t('domain.unnamed.domain'),
    thing: line.thing === null ? '' : t('log.thing', { name: line.thing }),
    act: t(`log.act.${line.denied?.act ?? 'other'}`),
    missing: line.denied?.permission ? t('log.missing', { permission: t(`permission.${line.denied.permission}`) }) : '',
  }
  if (line.asked) return t(`log.asked.${line.asked}`, facts)
  const givenBack = line.action === 'grant.revoked' && line.actor !== null && line.actor.id === line.person?.id
  return t(givenBack ? 'log.givenBack' : `log.sentence.${line.action}`, facts)
}
