/**
 * The first of our scripts that arrives, because it is small: what takes a round trip is asked for here, while the page's own code is
 * still on its way. Everything that only shows stays out of it.
 */
import './old-engine.ts'
import './polyfills.ts'
import { beginSignIn } from '#session/early-sign-in.ts'
import { firstLocale } from '#words/choose-locale.ts'
import { firstWords } from '#words/first-words.ts'

beginSignIn()
firstWords[firstLocale()]().catch(() => undefined) // the page asks again, and says so when they do not come
