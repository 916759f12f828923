import { preparePasskeyViews } from './passkey-views.ts'
import { preparePhoneViews } from './phone-views.ts'
import { setUpFactor } from './second-factor.ts'
import type { RunningRemit } from './running-remit.ts'
import type { View } from './views.ts'

/** A critical role is asked for: one of those who decide has a second factor, the other has none yet. */
export async function prepareFactorViews(remit: RunningRemit): Promise<readonly View[]> {
  const admin = await remit.signIn('chan.waiman')
  await setUpFactor(Date.now, admin)
  const scope = { include: ['91000200'], exclude: [] }
  const sent = await admin.call('sendAsk', { roleId: 'global', scope, lengthMinutes: 120, startAt: null, reason: '今晚更换考勤系统' })
  const lost = await remit.signIn('shao.wei')
  await setUpFactor(Date.now, lost)
  const recovery = await lost.call('askRecovery', { reason: '手机掉进海里，恢复码夹在手机壳里' })
  return [
    {
      name: 'recovery-sheet',
      persona: 'owner-fb',
      hash: '/me/second-factor',
      act: async (page, words) => {
        await page.getByRole('button', { name: words.factor.lost, exact: true }).click()
        await page.getByRole('dialog').waitFor()
      },
    },
    { name: 'recovery-note', persona: 'auditor', hash: `/changes/${recovery.id}` },
    { name: 'second-factor', persona: 'auditor', hash: '/me/second-factor' },
    {
      name: 'second-factor-set-up',
      persona: 'manager-fb',
      hash: '/me/second-factor',
      act: async (page, words) => {
        await page.getByRole('button', { name: words.factor.setUp, exact: true }).click()
        await page.getByText(words.factor.confirmTitle, { exact: true }).waitFor()
      },
    },
    { name: 'change-without-second-factor', persona: 'global', hash: `/changes/${sent.id}` },
    {
      name: 'proof-sheet',
      persona: 'owner-fb',
      hash: `/changes/${sent.id}`,
      act: async (page, words) => {
        await page.getByRole('main').getByRole('button', { name: words.change.approve, exact: true }).click()
        await page.getByRole('dialog').waitFor()
      },
    },
    ...(await preparePasskeyViews(remit, sent.id)),
    ...(await preparePhoneViews(remit, sent)),
  ]
}
