import { firstLocale } from '#words/choose-locale.ts'
import { speak } from '#words/i18n.ts'

/** A client that turns to another language is followed at once, unless she chose one for Remit. */
export function followClientLanguage(): void {
  addEventListener('languagechange', () => {
    // words that do not come leave the page in the language it speaks
    speak(firstLocale()).catch(() => undefined)
  })
}
