import type { Page } from 'playwright-core'
import { addPasskey, proveBy } from './passkey.ts'
import type { RunningRemit } from './running-remit.ts'
import { setUpFactor, prove } from './second-factor.ts'
import type { SpokenWords } from './spoken.ts'
import type { View } from './views.ts'

/** Passkeys belong to a host's name, and views are looked at on an address in numbers: the answers name it, and the phone says that it can. */
async function onPasskeyHost(page: Page, answers: string, show: () => Promise<void>): Promise<void> {
  await page.route(answers, async (route) => {
    const answer = await route.fetch()
    const { hostname } = new URL(page.url())
    await route.fulfill({ response: answer, body: (await answer.text()).replace('"localhost"', `"${hostname}"`) })
  })
  const agree = (): void => {
    PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable = () => Promise.resolve(true)
  }
  await page.addInitScript(agree)
  await page.evaluate(agree)
  await show()
  await page.unroute(answers)
}

const myFactor = '**/api/me/factor'
const beginning = '**/api/me/proofs/begin'

/** The page of factors, read anew on the host that passkeys belong to. */
const readAgain = (page: Page, words: SpokenWords): Promise<void> =>
  onPasskeyHost(page, myFactor, async () => {
    await page.reload()
    await page.getByRole('main').getByRole('button', { name: words.factor.passkeyAdd, exact: true }).waitFor()
  })

/** Somebody with an app and two passkeys, one of them used; and somebody with nothing. `critical` waits for the first of them. */
export async function preparePasskeyViews(remit: RunningRemit, critical: string): Promise<readonly View[]> {
  const owner = await remit.signIn('chao.kaman')
  const { app } = await setUpFactor(Date.now, owner)
  const origin = remit.origin.replace('127.0.0.1', 'localhost')
  const adding = { kind: 'add_passkey' } as const
  const { passkey } = await addPasskey(owner, { origin, name: '蓝色手机', proof: await prove(owner, adding, app.next()) })
  await addPasskey(owner, { origin, name: 'Windows · 总办公室的台式电脑，靠窗的那一台', proof: await proveBy(owner, passkey, adding) })
  return [
    { name: 'passkeys', persona: 'owner-fb', hash: '/me/second-factor', act: readAgain },
    { name: 'passkeys-elsewhere', persona: 'owner-fb', hash: '/me/second-factor' },
    {
      name: 'passkey-sheet',
      persona: 'manager-fb',
      hash: '/me/second-factor',
      act: async (page, words) => {
        await readAgain(page, words)
        await page.getByRole('main').getByRole('button', { name: words.factor.passkeyAdd, exact: true }).click()
        await page.getByRole('dialog').waitFor()
      },
    },
    {
      name: 'passkey-proof-sheet',
      persona: 'owner-fb',
      hash: `/changes/${critical}`,
      act: (page, words) =>
        onPasskeyHost(page, beginning, async () => {
          await page.getByRole('main').getByRole('button', { name: words.change.approve, exact: true }).click()
          await page.getByRole('dialog', { name: words.factor.askPasskey }).waitFor()
        }),
    },
  ]
}
