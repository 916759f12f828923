/** Conflict rules in the client: one reviewed and sent by an officer, one that refuses, what breaks it found, excepted and proved. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { openClient, openFresh, type Client, type ClientKind } from '#tests/kit/screens.ts'
import { settled } from '#tests/kit/settled.ts'
import { said, wordsOf } from '#tests/kit/spoken.ts'
import { browser, codes, remit } from './place.ts'

const t = await wordsOf('zh-CN')
const rule = '管考勤 × 办人事、做审计'

async function open(kind: ClientKind, persona: string, hash: string): Promise<Client> {
  const client = await openClient(browser, { kind, origin: remit.origin })
  await openFresh(client, persona, hash)
  await settled(client.page)
  return client
}

async function sentFrom(page: Page, by: string) {
  await page.waitForURL(/#\/changes\//)
  return (await remit.signIn(by)).call('getChange', { changeId: /changes\/([\w-]+)/.exec(page.url())?.[1] ?? '' })
}

describe('conflict rules', () => {
  // the compliance manager looks after the rules for one shift
  beforeAll(async () => {
    await codes.appOf('teresa.quadros')
    const scope = { include: ['1'], exclude: [] }
    const ask = { roleId: 'security', scope, lengthMinutes: 480, startAt: null, reason: '设定互斥规则' }
    await codes.agree(await (await remit.signIn('teresa.quadros')).call('sendAsk', ask))
  }, 60_000)

  it('are chosen from those at hand on the phone, and say whom they concern before they are sent', { timeout: 120_000 }, async () => {
    const { page } = await open('android', 'security', '/domain/conflicts?part=rules')
    await page.getByRole('button', { name: t.conflict.newRule, exact: true }).tap()
    const sheet = page.getByRole('dialog', { name: t.conflict.newRule })
    await sheet.getByRole('combobox', { name: t.conflict.start }).selectOption(t.conflict.preset.security_audit)
    await sheet.getByRole('button', { name: t.conflict.seeImpact, exact: true }).tap()
    // the built-in role that she holds has rights of both officers
    await sheet.getByText(said(t.effect.code.conflict_people, { n: 1 })).waitFor()
    await sheet.getByText('Teresa Quadros').first().waitFor()
    await sheet.getByRole('textbox').fill('安全和审计由两个人管')
    await sheet.getByRole('button', { name: t.routed.send, exact: true }).tap()
    const sent = await sentFrom(page, 'teresa.quadros')
    expect(sent).toMatchObject({ status: 'pending', risk: 'critical', subject: { kind: 'set_conflict_rule', how: 'new' } })
    await page.context().close()
  })

  it('refuse what is asked on the phone, with what it collides with and who can except it', { timeout: 120_000 }, async () => {
    const { page } = await open('android', 'hr', '/ask/attendance_keeper')
    await page.getByRole('button', { name: t.asking.change }).filter({ hasText: '人力资源部' }).tap()
    const picker = page.getByRole('dialog', { name: t.asking.pickWhere })
    for (const name of ['人力资源部', '餐饮部']) {
      await picker.getByRole('searchbox').fill(name)
      await picker.getByRole('checkbox', { name, exact: true }).tap()
    }
    await picker.getByRole('button', { name: '确定' }).tap()
    const why = said(t.person.would_break, { rule, with: '人事专员', officers: 'Teresa Quadros' })
    await page.getByText(why).first().waitFor()
    // and the same is known before the form is opened at all
    await page.goto('#/ask-exactly?for=attendance_rule.update&at=91000200')
    await page.getByText(t.exactly.conflict).waitFor()
    await page.getByText(why).waitFor()
    await page.getByRole('button', { name: t.exactly.all, exact: true }).tap()
    await page.waitForURL(/#\/ask$/)
    await page.context().close()
  })

  it('show on the desktop who breaks them; an exception is asked for one, and another proved in time', { timeout: 120_000 }, async () => {
    const client = await open('desktop', 'security', '/domain/conflicts')
    const { page } = client
    const found = page.getByRole('region', { name: '朱海涛' })
    for (const part of [rule, '考勤员', '审计员', said(t.conflict.where, { places: '餐饮部及下级' })])
      await found.getByText(part, { exact: true }).waitFor()
    await found.getByRole('button', { name: t.conflict.askException, exact: true }).click()
    const sheet = page.getByRole('dialog', { name: said(t.conflict.exceptionFor, { name: '朱海涛' }) })
    await sheet.getByRole('button', { name: t.conflict.choose }).click()
    const picker = page.getByRole('dialog', { name: t.conflict.owner })
    await picker.getByRole('searchbox').fill('Nogueira')
    await picker.getByRole('radio').first().click()
    await picker.getByRole('button', { name: '确定' }).click()
    await sheet.getByRole('textbox', { name: t.conflict.control }).fill('财务总监每周抽查她改过的考勤规则')
    await sheet.getByRole('button', { name: t.conflict.goOn, exact: true }).click()
    await sheet.getByRole('textbox', { name: t.routed.reason }).fill('年终审计人手不够')
    await sheet.getByRole('button', { name: t.routed.send, exact: true }).click()
    expect(await sentFrom(page, 'teresa.quadros')).toMatchObject({ status: 'pending', subject: { kind: 'allow_exception' } })

    const exception = async () => (await (await remit.signIn('chao.kaman')).call('listExceptions', {})).exceptions[0]
    const before = (await exception())?.lapsesAt ?? 0
    await openFresh(client, 'owner-fb', '/domain/conflicts?part=exceptions')
    await settled(page)
    const excepted = page.getByRole('region', { name: 'Paulo Seabra' })
    await excepted.getByText(t.conflict.state.soon, { exact: true }).waitFor()
    await excepted.getByRole('button', { name: t.conflict.prove, exact: true }).click()
    const proof = page.getByRole('dialog')
    await proof.getByRole('textbox', { name: t.conflict.checked }).fill('核对了今天改过的资料和考勤规则，没有异常')
    await proof.getByRole('button', { name: t.conflict.prove, exact: true }).click()
    await page
      .getByText(t.conflict.proved.split('{')[0] ?? '')
      .first()
      .waitFor()
    expect((await exception())?.lapsesAt).toBeGreaterThan(before)
    await page.context().close()
  })
})
