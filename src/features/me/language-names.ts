import type { Locale } from '#governance/role.ts'

/** Each language by its own name, so that it is found by whoever cannot read the present one. */
export const languageNames: Readonly<Record<Locale, string>> = { 'zh-CN': '简体中文', 'zh-HK': '繁體中文', en: 'English', pt: 'Português' }
