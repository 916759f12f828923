/** A passkey from the first tap to the last: made on a phone, and used there to approve a critical role. */
import { describe, expect, it } from 'vitest'
import type { CDPSession, Page } from 'playwright-core'
import { Hand } from '#tests/kit/hand.ts'
import { openAs, openClient, type Client } from '#tests/kit/screens.ts'
import { settled } from '#tests/kit/settled.ts'
import { wordsOf } from '#tests/kit/spoken.ts'
import { browser, codes, remit } from './place.ts'

const t = await wordsOf('zh-CN')
const lounge = '91000206'

const press = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true })

/** The phone's own screen lock, in software: it shows nothing and agrees, or it does not. */
async function screenLock(page: Page): Promise<{ agrees(yes: boolean): Promise<void>; readonly cdp: CDPSession }> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
  })
  return {
    cdp,
    agrees: async (yes) => {
      await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: yes })
    },
  }
}

/** Passkeys belong to a host's name; this machine's is `localhost`, where its address in numbers has none. */
const byName = (): string => remit.origin.replace('127.0.0.1', 'localhost')

async function askForGlobal(reason: string) {
  const admin = await remit.signIn('chan.waiman')
  await codes.appOf('chan.waiman')
  const scope = { include: [lounge], exclude: [] }
  return admin.call('sendAsk', { roleId: 'global', scope, lengthMinutes: 60, startAt: null, reason })
}

async function addPasskey({ page }: Client, name: string): Promise<void> {
  await press(page, t.factor.passkeyAdd).tap()
  const sheet = page.getByRole('dialog', { name: t.factor.passkeyAdd })
  await sheet.getByRole('textbox', { name: t.factor.passkeyName }).fill(name)
  await sheet.getByRole('button', { name: t.factor.passkeyMake, exact: true }).tap()
}

describe('a passkey', () => {
  it('is made on the way to a critical decision, and takes one tap more than none', { timeout: 90_000 }, async () => {
    const sent = await askForGlobal('今晚更换考勤系统')
    const client = await openClient(browser, { kind: 'android', origin: byName() })
    const { page } = client
    const lock = await screenLock(page)
    await openAs(client, 'owner-fb', `/changes/${sent.id}`)
    await press(page, t.act.factor.setUp).tap()
    // a screen lock that says no makes none, and the sheet says what else there is
    await lock.agrees(false)
    await addPasskey(client, '蓝色手机')
    await page.getByText(t.factor.passkeyFailed).waitFor()
    await lock.agrees(true)
    await page.getByRole('dialog').getByRole('button', { name: t.factor.passkeyMake, exact: true }).tap()
    await press(page, t.factor.kept).tap()

    // back on the request
    const hand = new Hand(client)
    await hand.press(press(page, t.change.approve))
    const sheet = page.getByRole('dialog', { name: t.factor.askPasskey })
    await lock.agrees(false)
    await hand.press(sheet.getByRole('button', { name: t.factor.byPasskey, exact: true }))
    await sheet.getByText(t.factor.passkeyUnused).waitFor()
    await lock.agrees(true)
    await hand.press(sheet.getByRole('button', { name: t.factor.byPasskey, exact: true }))
    await page.getByText(t.act.factor.proved).waitFor()
    expect(hand.taps).toBe(3)
    const after = await (await remit.signIn('chan.waiman')).call('getChange', { changeId: sent.id })
    expect(after.route.map(({ answers }) => answers.map(({ proof }) => proof))).toEqual([['passkey'], []])

    // the page of factors knows it, and that it was used; one more on the same phone there is not
    await openAs(client, 'owner-fb', '/me/second-factor')
    await settled(page)
    await page.getByText('蓝色手机', { exact: true }).waitFor()
    await press(page, t.factor.passkeyAdd).tap()
    await page.getByRole('dialog', { name: t.factor.askPasskey }).getByRole('button', { name: t.factor.byPasskey, exact: true }).tap()
    await page.getByRole('dialog', { name: t.factor.passkeyAdd }).getByRole('button', { name: t.factor.passkeyMake, exact: true }).tap()
    await page.getByText(t.factor.passkeyThere).waitFor()
    await page.getByRole('dialog').getByRole('button', { name: t.shell.cancel, exact: true }).tap()
    await page.getByRole('button', { name: `${t.factor.passkeyRemove} 蓝色手机`, exact: true }).tap()
    await page.getByRole('dialog').getByRole('button', { name: t.factor.byPasskey, exact: true }).tap()
    await page.getByText(t.factor.passkeyRemoved).waitFor()
    await page.getByText(t.factor.off).waitFor()
    expect(client.complaints).toEqual([])
    await client.context.close()
  })

  it('is not offered where it cannot be: at an address in numbers, and on a phone that has no such lock', { timeout: 60_000 }, async () => {
    for (const [origin, withLock] of [
      [remit.origin, true],
      [byName(), false],
    ] as const) {
      const client = await openClient(browser, { kind: 'ios', origin })
      const { page } = client
      if (withLock) await screenLock(page)
      await openAs(client, 'owner-finance', '/me/second-factor')
      await press(page, t.factor.setUp).waitFor()
      await settled(page)
      expect(await page.getByText(t.factor.passkeys, { exact: true }).count()).toBe(0)
      expect(client.complaints).toEqual([])
      await client.context.close()
    }
  })
})
