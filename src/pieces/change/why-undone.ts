import { deliveryCode, deliveryReason } from '#words/delivery-reasons.ts'
import type { Translate } from '#words/use-words.ts'

/** In words why DingTalk did not take it; where there are none, with its code, for whoever has to look. */
export const whyUndone = (because: string, t: Translate): string =>
  t(`delivery.because.${deliveryReason(because)}`, { code: deliveryCode(because) })
