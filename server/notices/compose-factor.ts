import type { Locale } from '#governance/role.ts'
import type { PlatformNotice } from '../dingtalk/platform.ts'
import { momentText } from './compose.ts'
import { confirmUrl, factorUrl, workbenchLink, type LinkTarget } from './links.ts'
import { noticeWords } from './notice-words.ts'

export const factorNoticeKinds = [
  'confirm_on_phone',
  'passkey_registered',
  'passkey_removed',
  'factor_registered',
  'factor_removed',
  'factor_locked',
  'recovery_code_used',
  'recovery_asked',
  'recovery_rests',
  'factor_recovered',
] as const
export type FactorNoticeKind = (typeof factorNoticeKinds)[number]

export interface FactorNoticeFacts {
  readonly kind: FactorNoticeKind
  readonly at: number
  /** Until when no code is taken. */
  readonly untilAt: number | null
  /** Of the confirmation that it leads to. */
  readonly link?: string | undefined
}

function contentOf(kind: FactorNoticeKind): 'to_confirm' | 'stop_it' | 'not_you' {
  if (kind === 'confirm_on_phone') return 'to_confirm'
  // what is under way she stops herself
  return kind === 'recovery_asked' || kind === 'recovery_rests' ? 'stop_it' : 'not_you'
}

/** To the one whose second factor it is: if it was not her, she is the first who should know. */
export function composeFactorNotice({ kind, at, untilAt, link }: FactorNoticeFacts, locale: Locale, target: LinkTarget): PlatformNotice {
  const words = noticeWords(locale)
  const url = link === undefined ? factorUrl(target) : confirmUrl(target, link)
  return {
    title: words.factor[kind],
    head: words.head,
    form: [
      { key: words.row.at, value: momentText(at, locale) },
      ...(untilAt === null ? [] : [{ key: words.row.until, value: momentText(untilAt, locale) }]),
    ],
    content: words[contentOf(kind)],
    phoneUrl: url,
    desktopUrl: workbenchLink(target, url),
  }
}
