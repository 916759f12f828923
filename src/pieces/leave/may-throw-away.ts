import { holdSwipeBack } from '#dingtalk/swipe-back.ts'
import { askToConfirm } from '#pieces/confirm/ask-to-confirm.ts'
import { everyWord } from '#words/i18n.ts'
import { useWords } from '#words/use-words.ts'

/** The swipe that leaves a page of iOS asks nobody. */
export const hold = holdSwipeBack

/** A sheet in which somebody has written is not closed by a slip: it asks first, as a page does. */
export async function mayThrowAway(): Promise<boolean> {
  const { t } = useWords()
  await everyWord()
  return askToConfirm({ title: t('ask.closeTitle'), text: t('ask.leaveText'), ok: t('ask.close'), cancel: t('ask.write'), danger: true })
}
