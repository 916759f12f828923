import type { ChangeCard, ChangeSubject } from '#contract/change.ts'
import type { ToldSubject } from '#contract/effect.ts'
import type { Locale } from '#governance/role.ts'
import { useRoleName } from '#pieces/role/use-role-name.ts'
import { departmentSubject } from './department-subject.ts'
import { scopeText } from '#pieces/scope/scope-text.ts'
import { useNow } from '#session/clock.ts'
import { useFormat } from '#words/format.ts'
import { useWords, type Translate } from '#words/use-words.ts'

/** A change in the order a manager asks: what, where, how long, why. Empty where the kind has no such fact. */
export interface SubjectText {
  readonly what: string
  readonly where: string
  /** How many people that touches. */
  readonly people: string
  readonly howLong: string
  /** The length with its start, for the page. */
  readonly when: string
  readonly why: string
}

const nothing = { where: '', people: '', howLong: '', when: '', why: '' }

/** A role over a scope, for a reason. */
function rightText(
  subject: Extract<ChangeSubject, { kind: 'ask_for_role' | 'hand_over' }>,
  t: Translate,
  roleName: (roleId: string) => string,
) {
  return {
    what: roleName(subject.roleId),
    where: scopeText(subject.scope, t),
    people: t('domain.scope.people', { n: subject.scope.peopleCount }),
    why: subject.reason,
  }
}

/** What is told line by line on its page is named here: something new, something changed, something that ends. */
function toldText({ kind, how, name, names, reason }: ToldSubject, t: Translate, locale: Locale) {
  return { what: t(`change.told.${kind}.${how}`, { name: names?.[locale] ?? name }), why: reason }
}

export function useSubject(): (card: Pick<ChangeCard, 'subject' | 'beneficiary'>) => SubjectText {
  const { t, locale } = useWords()
  const format = useFormat()
  const roleName = useRoleName()
  const now = useNow()

  return ({ subject, beneficiary }) => {
    if ('lines' in subject) return { ...nothing, ...toldText(subject, t, locale.value) }
    switch (subject.kind) {
      case 'ask_for_role': {
        const time = format.length(subject.lengthMinutes)
        const later = subject.extension ? 'change.extends' : 'change.starts'
        const begins = subject.startAt === null ? null : t(later, { time, from: format.instant(subject.startAt, now.value) })
        return {
          ...rightText(subject, t, roleName),
          howLong: begins ?? time,
          when: begins ?? t('change.sinceApproval', { time }),
        }
      }
      case 'hand_over': {
        const until = t('change.untilThen', { until: format.instant(subject.untilAt, now.value) })
        return { ...rightText(subject, t, roleName), howLong: until, when: until }
      }
      case 'revoke_grant':
        return {
          ...nothing,
          what: t('change.subject.revoke_grant', { role: roleName(subject.roleId) }),
          where: `${beneficiary.name} · ${scopeText(subject.scope, t)}`,
          why: subject.reason,
        }
      case 'move_member':
        return {
          ...nothing,
          what: t('change.subject.move_member', { from: subject.from.name, to: subject.to.name }),
          where: beneficiary.name,
        }
      case 'open_domain':
        return {
          ...nothing,
          what: t('change.subject.open_domain', { domain: subject.domainName }),
          where: scopeText(subject.scope, t),
          people: t('domain.scope.people', { n: subject.scope.peopleCount }),
          howLong: t(`policy.preset.${subject.preset}`),
        }
      default:
        return { ...nothing, ...departmentSubject(subject, t) }
    }
  }
}
