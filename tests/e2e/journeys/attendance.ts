/** Attendance rules deleted by request on the phone, and brought back from the stored copy on the desktop with the same people. */
import { expect, it } from 'vitest'
import { openClient, openFresh } from '#tests/kit/screens.ts'
import { settled } from '#tests/kit/settled.ts'
import { said, wordsOf } from '#tests/kit/spoken.ts'
import { waitFor } from '#tests/kit/wait-for.ts'
import { browser, codes, remit } from './place.ts'

const t = await wordsOf('zh-CN')
const food = '91000200'
const floor = '餐厅楼面排班'

it('is deleted when two others agree, and brought back with everybody in it', { timeout: 180_000 }, async () => {
  const admin = await remit.signIn('chan.waiman')
  await codes.appOf('chan.waiman')
  const scope = { include: [food], exclude: [] }
  const asked = await admin.call('sendAsk', { roleId: 'global', scope, lengthMinutes: 240, startAt: null, reason: '重排楼面班次' })
  await codes.agree(asked)
  const rules = async () => (await admin.call('listAttendanceRules', {})).rows
  const isThere = (all: Awaited<ReturnType<typeof rules>>): boolean => all.some(({ name }) => name === floor)
  // DingTalk's own are read a moment after the address book
  const before = (await waitFor(rules, isThere, 20_000)).find(({ name }) => name === floor)
  expect(before?.people).toBeGreaterThan(0)

  const phone = await openClient(browser, { kind: 'android', origin: remit.origin })
  const { page } = phone
  await openFresh(phone, 'admin-fb', '/domain/attendance')
  await settled(page)
  await page.getByRole('link', { name: floor, exact: true }).tap()
  await page.getByRole('button', { name: t.attendance.delete, exact: true }).tap()
  const sheet = page.getByRole('dialog', { name: said(t.attendance.deleteTitle, { name: floor }) })
  await sheet.getByText(said(t.effect.code.attendance_stops, { n: before?.people ?? 0 })).waitFor()
  await sheet.getByRole('textbox').fill('下月起换新的排班')
  await sheet.getByRole('button', { name: t.routed.send }).tap()
  await page.waitForURL(/#\/changes\//)
  await codes.agree(await admin.call('getChange', { changeId: /changes\/([\w-]+)/.exec(page.url())?.[1] ?? '' }))
  const gone = await waitFor(rules, (all) => !isThere(all), 20_000)
  expect(gone.map(({ name }) => name)).not.toContain(floor)
  await page.context().close()

  const desk = await openClient(browser, { kind: 'desktop', origin: remit.origin })
  await openFresh(desk, 'admin-fb', '/domain/attendance')
  await settled(desk.page)
  await desk.page.getByRole('button', { name: floor }).click()
  await desk.page.getByRole('dialog').getByRole('button', { name: t.attendance.restore, exact: true }).click()
  await desk.page.getByText(said(t.attendance.restored, { name: floor })).waitFor()
  const back = await waitFor(rules, isThere, 20_000)
  expect(back.find(({ name }) => name === floor)).toMatchObject({ people: before?.people })
  await desk.page.context().close()
})
