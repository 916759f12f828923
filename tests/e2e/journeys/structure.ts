/** What rights are made of, in the client: a domain is handed over on the phone, apps get one of their own, and on the desktop a no leads to exactly what it would take. */
import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { agree } from '#tests/kit/asks.ts'
import { openClient, openFresh } from '#tests/kit/screens.ts'
import { settled } from '#tests/kit/settled.ts'
import { said, wordsOf } from '#tests/kit/spoken.ts'
import matrix from '#words/zh-CN/matrix.ts'
import right from '#words/zh-CN/right.ts'
import { browser, codes, remit } from './place.ts'

const t = await wordsOf('zh-CN')
const food = '餐饮部'

async function sentFrom(page: Page, by: string) {
  await page.waitForURL(/#\/changes\//)
  return (await remit.signIn(by)).call('getChange', { changeId: /changes\/([\w-]+)/.exec(page.url())?.[1] ?? '' })
}

describe('what rights are made of', () => {
  it('hands a domain over: chosen in the client’s picker, what it does said before, decided by others', { timeout: 120_000 }, async () => {
    const owner = await remit.signIn('chao.kaman')
    const found = (await owner.call('listDomains', {})).rows.find(({ name }) => name === food)
    const { page, ...client } = await openClient(browser, { kind: 'android', origin: remit.origin })
    await openFresh({ page, ...client }, 'owner-fb', '/domains')
    await settled(page)
    await page.getByRole('link', { name: food, exact: true }).tap()
    await page.getByRole('button', { name: t.structure.change, exact: true }).tap()
    await page.getByRole('button', { name: t.structure.other }).last().tap()
    const picker = page.getByRole('dialog', { name: t.domain.owners })
    await picker.getByRole('searchbox').fill('梁志豪')
    await picker.getByRole('checkbox', { name: '梁志豪' }).first().tap()
    await picker.getByRole('button', { name: '确定' }).tap()
    await page.getByRole('button', { name: t.structure.review, exact: true }).tap()
    const sheet = page.getByRole('dialog', { name: said(t.change.told.set_domain.change, { name: food }) })
    await sheet.getByText('新的负责人').waitFor()
    await sheet.getByText('梁志豪').first().waitFor()
    await sheet.getByRole('textbox').fill('下月起由副总监负责')
    await sheet.getByRole('button', { name: '提交审批' }).tap()
    const sent = await sentFrom(page, 'chao.kaman')
    expect(sent).toMatchObject({ status: 'pending', risk: 'critical', subject: { kind: 'set_domain', how: 'change' } })
    await codes.agree(sent)
    const after = await (await remit.signIn('leong.chihou')).call('getDomainDetail', { domainId: found?.id ?? '' })
    expect(after.owners.map(({ name }) => name)).toContain('梁志豪')
    await page.context().close()
  })

  it('gives an app that is on the list a domain of its own, and somebody asks to keep it', { timeout: 120_000 }, async () => {
    const { page, ...client } = await openClient(browser, { kind: 'ios', origin: remit.origin })
    await openFresh({ page, ...client }, 'global', '/apps')
    await settled(page)
    await page.getByRole('link', { name: '客房管理系统', exact: true }).tap()
    await page.getByText('供应商后台，账号由系统运维组保管').waitFor()
    await openFresh({ page, ...client }, 'global', '/domains/new')
    await page.getByText(t.structure.ofApps, { exact: true }).tap()
    await page.getByText('客房管理系统', { exact: true }).tap()
    await page.getByRole('textbox', { name: t.structure.name }).fill('酒店应用')
    await page.getByRole('button', { name: t.structure.pick }).tap()
    const picker = page.getByRole('dialog', { name: t.domain.owners })
    await picker.getByRole('searchbox').fill('金鸿宇')
    await picker.getByRole('checkbox', { name: '金鸿宇' }).first().tap()
    await picker.getByRole('button', { name: '确定' }).tap()
    await page.getByRole('button', { name: t.structure.review, exact: true }).tap()
    const sheet = page.getByRole('dialog', { name: said(t.change.told.set_domain.new, { name: '酒店应用' }) })
    await sheet.getByText(t.effect.code.domain_apps, { exact: true }).waitFor()
    await sheet.getByRole('textbox').fill('酒店的系统由应用系统经理负责')
    await sheet.getByRole('button', { name: t.routed.send, exact: true }).tap()
    await codes.agree(await sentFrom(page, 'fong.kincheong'))

    await openFresh({ page, ...client }, 'employee', '/ask/app_keeper')
    await page.getByText(t.asking.whereKind.apps, { exact: true }).tap()
    await page.getByText('客房管理系统', { exact: true }).tap()
    await page.getByText(t.asking.reasons.colleague, { exact: true }).tap()
    // who answers for it since then decides
    await page.getByText('金鸿宇').first().waitFor()
    await page.getByRole('button', { name: t.asking.send, exact: true }).tap()
    const asked = await sentFrom(page, 'tiago.rodrigues')
    expect((await agree(remit, await agree(remit, asked))).status).toBe('applied')
    await openFresh({ page, ...client }, 'global', '/apps')
    await page.getByRole('link', { name: '客房管理系统', exact: true }).tap()
    await page.getByText('Tiago Rodrigues').waitFor()
    await page.context().close()
  })

  it('says why somebody may not design a role, and leads to exactly what that would take', { timeout: 120_000 }, async () => {
    const { page, ...client } = await openClient(browser, { kind: 'desktop', origin: remit.origin })
    await openFresh({ page, ...client }, 'admin-fb', '/roles')
    await settled(page)
    await page.getByRole('link', { name: '班次主管', exact: true }).click()
    await page.getByText(t.permission.member.move, { exact: true }).waitFor()
    await page.getByText(said(t.cause.no_grant_permits, { permission: t.permission.role.design })).waitFor()
    await page.getByRole('link', { name: '只申请这一项' }).click()
    await page.waitForURL(/ask-exactly\?for=role\.design/)
    await page.context().close()
  })

  it('answers why from a cell of the table, and asks for exactly the rest of it', { timeout: 120_000 }, async () => {
    const { page, ...client } = await openClient(browser, { kind: 'desktop', origin: remit.origin })
    await openFresh({ page, ...client }, 'manager-fb', '/domain/who')
    await settled(page)
    await page.getByText(right.by.matrix, { exact: true }).click()
    const move = t.permission.member.move
    await page.getByRole('button', { name: `郝明珠 · ${move} · ` }).click()
    const sheet = page.getByRole('dialog', { name: said(matrix.sheet, { name: '郝明珠', permission: move }) })
    await sheet.getByText('班次主管', { exact: true }).waitFor()
    await sheet.getByText(said(t.grant.approvedBy, { names: '梁志豪' })).waitFor()
    await sheet.getByText(matrix.rest).waitFor()
    await sheet.getByRole('link', { name: t.act.askExactly }).click()
    await page.waitForURL(/#\/ask\/shift_supervisor/)
    await page.getByText('郝明珠').first().waitFor()
    await page.context().close()
  })
})
