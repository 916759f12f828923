import type { Output } from '#contract/endpoints.ts'
import type { RunningRemit } from './running-remit.ts'
import type { View } from './views.ts'
import { waitFor } from './wait-for.ts'

interface Told {
  readonly phoneUrl: string
}

/** A yes of the domain owner's that is confirmed on the phone: both screens. It is asked for when it is looked at, since two minutes are all it lasts. */
export async function preparePhoneViews(
  remit: RunningRemit,
  sent: Pick<Output<'getChange'>, 'id' | 'contentHash'>,
): Promise<readonly View[]> {
  const owner = await remit.signIn('chao.kaman')
  const linksSent = async (): Promise<readonly string[]> => {
    const told = await remit.control<readonly Told[]>('notices?userid=chao.kaman')
    return told.flatMap(({ phoneUrl }) => /#(\/confirm\/.+)$/.exec(phoneUrl)?.[1] ?? [])
  }
  async function newLink(): Promise<string> {
    const before = (await linksSent()).length
    await owner.call('askOnPhone', { changeId: sent.id, contentHash: sent.contentHash })
    const links = await waitFor(linksSent, (now) => now.length > before)
    return links[0] ?? ''
  }
  return [
    {
      name: 'confirm-on-phone',
      persona: 'owner-fb',
      hash: '/me/second-factor',
      act: async (page, words) => {
        const link = await newLink()
        await page.evaluate((hash) => {
          location.hash = hash
        }, link)
        await page.getByText(words.factor.confirmNumber, { exact: true }).waitFor()
      },
    },
    {
      name: 'phone-wait',
      persona: 'owner-fb',
      hash: `/changes/${sent.id}`,
      desktop: true,
      act: async (page, words) => {
        await page.getByRole('main').getByRole('button', { name: words.change.approve, exact: true }).click()
        const sheet = page.getByRole('dialog')
        await sheet.getByRole('button', { name: words.factor.byPhone, exact: true }).click()
        await sheet.getByText(/^\d{2}$/).waitFor()
      },
    },
    { name: 'confirm-over', persona: 'owner-fb', hash: '/confirm/there-is-none' },
  ]
}
