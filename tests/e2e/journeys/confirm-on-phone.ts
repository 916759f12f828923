/** A yes on the desktop, confirmed on the phone: two screens, one number, one proof. */
import { expect, it } from 'vitest'
import { openAs, openClient } from '#tests/kit/screens.ts'
import { wordsOf } from '#tests/kit/spoken.ts'
import { waitFor } from '#tests/kit/wait-for.ts'
import { browser, codes, remit } from './place.ts'

const t = await wordsOf('zh-CN')

interface Told {
  readonly title: string
  readonly phoneUrl: string
}

it('the number that the desktop shows is chosen on the phone, and the desktop goes on by itself', { timeout: 90_000 }, async () => {
  const admin = await remit.signIn('chan.waiman')
  await codes.appOf('chan.waiman')
  const app = await codes.appOf('chao.kaman')
  const scope = { include: ['91000205'], exclude: [] }
  const sent = await admin.call('sendAsk', { roleId: 'global', scope, lengthMinutes: 60, startAt: null, reason: '今晚更换考勤系统' })
  const desk = await openClient(browser, { kind: 'desktop', origin: remit.origin })
  const phone = await openClient(browser, { kind: 'android', origin: remit.origin })

  await openAs(desk, 'owner-fb', `/changes/${sent.id}`)
  await desk.page.getByRole('main').getByRole('button', { name: t.change.approve, exact: true }).click()
  await desk.page.getByRole('dialog').getByRole('button', { name: t.factor.byPhone, exact: true }).click()
  const number = await desk.page
    .getByRole('dialog')
    .getByText(/^\d{2}$/)
    .innerText()

  const notices = await waitFor(
    () => remit.control<readonly Told[]>('notices?userid=chao.kaman'),
    (board) => board.some(({ phoneUrl }) => phoneUrl.includes('/confirm/')),
  )
  const [, hash = ''] = notices.find(({ phoneUrl }) => phoneUrl.includes('/confirm/'))?.phoneUrl.split('#') ?? []
  await openAs(phone, 'owner-fb', hash)
  await phone.page.getByText('今晚更换考勤系统').waitFor()
  expect(
    await phone.page
      .getByRole('main')
      .getByRole('button', { name: /^\d{2}$/ })
      .count(),
  ).toBe(3)
  await phone.page.getByRole('main').getByRole('button', { name: number, exact: true }).tap()
  await phone.page.getByRole('dialog').getByRole('textbox', { name: t.factor.code }).fill(app.next())
  await phone.page.getByText(t.factor.confirmDone).waitFor()

  await desk.page.getByText(t.act.factor.proved).waitFor()
  const after = await admin.call('getChange', { changeId: sent.id })
  expect(after.route.map(({ answers }) => answers.map(({ proof }) => proof))).toEqual([['code'], []])
  // the link was for once
  await openAs(phone, 'owner-fb', '/')
  await openAs(phone, 'owner-fb', hash)
  await phone.page.getByText(t.factor.confirmOver).waitFor()
  expect([...desk.complaints, ...phone.complaints]).toEqual([])
})
