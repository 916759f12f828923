import { isToldKind, type ToldKind } from '#governance/change/routed-kinds.ts'
import type { Instant } from '#governance/id.ts'
import type { Locale } from '#governance/role.ts'
import { deliveryCode, deliveryReason } from '#words/delivery-reasons.ts'
import en from '#words/en/delivery.ts'
import { fill } from '#words/fill.ts'
import pt from '#words/pt/delivery.ts'
import zhCN, { type DeliveryWords } from '#words/zh-CN/delivery.ts'
import type { NoticeWords } from '#words/zh-CN/notice.ts'
import zhHK from '#words/zh-HK/delivery.ts'
import type { PlatformNotice } from '../dingtalk/platform.ts'
import { momentText } from './compose.ts'
import { changeUrl, logUrl, workbenchLink, type LinkTarget } from './links.ts'
import { noticeWords } from './notice-words.ts'

const delivery: Readonly<Record<Locale, DeliveryWords>> = { 'zh-CN': zhCN, 'zh-HK': zhHK, en, pt }

export interface NotDoneFacts {
  readonly changeId: string
  readonly act: keyof NoticeWords['act'] | ToldKind
  /** Whom or what it was to be done to. */
  readonly name: string
  /** A code: why the platform did not take it. */
  readonly because: string
  /** So many others went wrong with it. */
  readonly more: number
  /** Whether the log is hers to read; it tells of all of them. */
  readonly readsLog: boolean
  readonly at: Instant
}

/** To whoever did something that was told to be done, and that the platform then did not take. */
export function composeNotDone(
  { changeId, act, name, because, more, readsLog, at }: NotDoneFacts,
  locale: Locale,
  target: LinkTarget,
): PlatformNotice {
  const words = noticeWords(locale)
  const what = fill(isToldKind(act) ? words.told[act] : words.act[act], () => name)
  const values: Readonly<Record<string, string | number>> = { what, more }
  const url = more === 0 || !readsLog ? changeUrl(target, changeId) : logUrl(target)
  return {
    title: fill(more === 0 ? words.not_done.one : words.not_done.several, (blank) => values[blank]),
    head: words.head,
    form: [
      { key: words.row.why, value: fill(delivery[locale].because[deliveryReason(because)], () => deliveryCode(because)) },
      { key: words.row.at, value: momentText(at, locale) },
    ],
    content: words.to_see,
    phoneUrl: url,
    desktopUrl: workbenchLink(target, url),
  }
}
