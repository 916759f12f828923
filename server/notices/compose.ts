import { isToldKind, type RoutedKind } from '#governance/change/routed-kinds.ts'
import type { Locale } from '#governance/role.ts'
import type { Risk } from '#governance/permission.ts'
import { companyTimeZone } from '#governance/company-time-zone.ts'
import { fill } from '#words/fill.ts'
import type { PlatformNotice } from '../dingtalk/platform.ts'
import { changeUrl, exceptionsUrl, extensionUrl, workbenchLink, type LinkTarget } from './links.ts'
import { noticeWords } from './notice-words.ts'

export const noticeKinds = [
  'to_decide',
  'reminder',
  'approved',
  'refused',
  'expired',
  'taken_back',
  'revoked',
  'began',
  'ended',
  'voided',
  'ending',
  'asked_for_you',
  'failed',
  'offered',
  'offer_accepted',
  'offer_declined',
  'asked_back',
  'answered',
  'exception_lapsed',
  'proof_due',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** What a notice is made of. The same facts always make the same text: the platform drops a second copy on the same day. */
export interface NoticeFacts {
  readonly kind: NoticeKind
  readonly changeId: string
  readonly who: string
  /** For whom it is asked, when that is somebody else. */
  readonly whom: string | null
  /** The role it is about; of an act, whom or what that is done to. */
  readonly role: string
  /** An act that others decide on, instead of a role. */
  readonly act: RoutedKind | 'recover_factor' | null
  /** Somebody's grant passes to `whom`. */
  readonly handsOver: boolean
  /** `people` null: these departments themselves, whatever lies below them. */
  readonly where: { readonly names: readonly string[]; readonly without: readonly string[]; readonly people: number | null }
  readonly lengthMinutes: number | null
  /** null: from the approval on. */
  readonly startAt: number | null
  readonly risk: Risk
  readonly reason: string | null
  readonly by: string | null
  readonly untilAt: number | null
  /** The grant that ends: its notice leads to where it is extended. */
  readonly grantId: string | null
}

/** Values by the names in the braces of a sentence. */
const put = (sentence: string, values: Readonly<Record<string, string | number>>): string => fill(sentence, (name) => values[name])

/** Longest names first give way: a notice has 2,048 bytes. */
const shortList = (names: readonly string[], and: string): string =>
  names.length > 3 ? `${names.slice(0, 3).join(and)} +${names.length - 3}` : names.join(and)

function whereText(facts: NoticeFacts, locale: Locale): string {
  const words = noticeWords(locale)
  if (facts.where.people === null) return shortList(facts.where.names, words.and)
  const values = {
    names: shortList(facts.where.names, words.and),
    without: shortList(facts.where.without, words.and),
    people: facts.where.people,
  }
  return put(facts.where.without.length > 0 ? words.where_without : words.where, values)
}

export function lengthText(minutes: number, locale: Locale): string {
  const words = noticeWords(locale)
  if (minutes % 1440 === 0) return put(words.days, { n: minutes / 1440 })
  if (minutes % 60 === 0) return put(words.hours, { n: minutes / 60 })
  return put(words.minutes, { n: minutes })
}

/** Day and minute as the company's clock shows them. */
export function momentText(at: number, locale: Locale, timeZone = companyTimeZone): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(at)
}

function titleOf(facts: NoticeFacts, locale: Locale): string {
  const { kind, who, whom, role, act, handsOver } = facts
  if (kind === 'reminder') return put(noticeWords(locale).title.reminder, { what: titleOf({ ...facts, kind: 'to_decide' }, locale) })
  const { title, act: acts, act_to_decide: toDecide, hand_over: passing, told, told_to_decide: proposes } = noticeWords(locale)
  if (handsOver && (kind === 'to_decide' || kind === 'asked_for_you' || kind === 'approved'))
    return put(passing[kind], { who, whom: whom ?? '', role })
  if (act !== null && isToldKind(act)) {
    const what = put(told[act], { name: role })
    return kind === 'to_decide' ? put(proposes, { who, what }) : put(title[kind], { who, role: what })
  }
  if (act !== null)
    return kind === 'to_decide' ? put(toDecide[act], { who, name: role }) : put(title[kind], { who, role: put(acts[act], { name: role }) })
  return whom !== null && kind === 'to_decide' ? put(title.to_decide_for, { who, whom, role }) : put(title[kind], { who, role })
}

const isAsked = (kind: NoticeKind): boolean => kind === 'to_decide' || kind === 'reminder'

const isSaid = (kind: NoticeKind): boolean => kind === 'asked_back' || kind === 'answered'

function leadsTo(kind: NoticeKind): 'to_decide' | 'to_extend' | 'to_take' | 'to_answer' | 'to_see' {
  if (kind === 'offered') return 'to_take'
  if (kind === 'asked_back') return 'to_answer'
  if (kind === 'ending') return 'to_extend'
  return isAsked(kind) || kind === 'voided' ? 'to_decide' : 'to_see'
}

function urlOf({ kind, grantId, changeId }: NoticeFacts, target: LinkTarget): string {
  if (kind === 'exception_lapsed' || kind === 'proof_due') return exceptionsUrl(target)
  return kind === 'ending' && grantId !== null ? extensionUrl(target, grantId) : changeUrl(target, changeId)
}

export function composeNotice(facts: NoticeFacts, locale: Locale, target: LinkTarget): PlatformNotice {
  const words = noticeWords(locale)
  const form = [{ key: words.row.where, value: whereText(facts, locale) }]
  if (facts.lengthMinutes !== null && (isAsked(facts.kind) || facts.kind === 'asked_for_you' || facts.kind === 'offered'))
    form.push({ key: words.row.howLong, value: lengthText(facts.lengthMinutes, locale) })
  if (facts.startAt !== null) form.push({ key: words.row.from, value: momentText(facts.startAt, locale) })
  if (facts.untilAt !== null) form.push({ key: words.row.until, value: momentText(facts.untilAt, locale) })
  if (facts.by !== null) form.push({ key: words.row.by, value: facts.by })
  if (isAsked(facts.kind)) form.push({ key: words.row.risk, value: words.risk[facts.risk] })
  if (facts.reason !== null && facts.reason !== '')
    form.push({ key: isSaid(facts.kind) ? words.row.said : words.row.why, value: facts.reason })
  const url = urlOf(facts, target)
  return {
    title: titleOf(facts, locale),
    head: words.head,
    form,
    content: words[leadsTo(facts.kind)],
    phoneUrl: url,
    desktopUrl: workbenchLink(target, url),
  }
}
