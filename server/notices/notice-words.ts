import type { Locale } from '#governance/role.ts'
import en from '#words/en/notice.ts'
import pt from '#words/pt/notice.ts'
import zhCN, { type NoticeWords } from '#words/zh-CN/notice.ts'
import zhHK from '#words/zh-HK/notice.ts'

const byLocale: Readonly<Record<Locale, NoticeWords>> = { 'zh-CN': zhCN, 'zh-HK': zhHK, en, pt }

export const noticeWords = (locale: Locale): NoticeWords => byLocale[locale]
