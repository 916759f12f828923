// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { ConflictView, ExceptionView } from '#contract/conflict.ts'
import { presetSides } from '#governance/conflict-rule.ts'
import type { ConflictRuleId, DomainId, ExceptionId, RoleId } from '#governance/id.ts'
import { mountPage, refused, type MountOptions } from '#tests/kit/mount-page.ts'
import { activeGrant, amy, catalogue, fbScope, home, leong, now, shiftSupervisor } from '#tests/kit/page-facts.ts'
import ConflictPage from './ConflictPage.vue'

const day = 24 * 60 * 60_000
const yes = { allowed: true, causes: [{ code: 'own_decision' as const }], names: {} }
const no = { allowed: false, causes: [{ code: 'not_your_decision' as const }], names: {} }
const ruleId = 'r-1' as ConflictRuleId
const conflict: ConflictView = {
  key: 'k',
  person: amy,
  ruleId,
  ruleName: '调人 × 考勤',
  left: { kind: 'grant', grant: activeGrant },
  right: { kind: 'owner', domainId: 'd-fb' as DomainId, name: '餐饮域' },
  itself: false,
  where: fbScope,
  sinceAt: now - day,
  untilAt: now + day,
  exceptionId: null,
}
const exception: ExceptionView = {
  id: 'e-1' as ExceptionId,
  person: amy,
  ruleId,
  ruleName: '调人 × 考勤',
  scope: fbScope,
  owner: leong,
  control: '每天核对',
  proofEveryDays: 1,
  fromAt: now - 3 * day,
  untilAt: now + 30 * day,
  provedAt: now - day,
  lastChecked: '没有异常',
  lapsesAt: Date.now() + day / 2,
  over: null,
  changeId: 'c-1',
  can: { prove: yes, end: no },
}
const open = (part: string, answers: NonNullable<MountOptions['answers']>) =>
  mountPage(ConflictPage, {
    home,
    at: `/domain/conflicts?part=${part}`,
    path: '/domain/conflicts',
    answers: { getDomain: () => refused('not_found'), listRoles: () => catalogue([shiftSupervisor]), ...answers },
  })

describe('conflicts', () => {
  it('are shown with both sides, and an exception is offered to whom it is hers to ask for', async () => {
    const answered = (allowException: typeof yes | typeof no, exceptionId: ConflictView['exceptionId'] = null) =>
      open('found', { listConflicts: () => ({ conflicts: [{ ...conflict, exceptionId }], total: 3, can: { allowException } }) })
    const { text, named, press } = await answered(yes)
    for (const part of ['陈慧敏', '调人 × 考勤', '班次主管', '「餐饮域」的负责人', '重叠范围：餐饮部及下级', '共 3 处', '还有 2 处'])
      expect(text()).toContain(part)
    expect(named('收回')).toBeDefined()
    await press('申请例外')
    expect(text()).toContain('陈慧敏的互斥例外')
    expect(named('看看会怎样').getAttribute('aria-disabled')).toBe('true')
    expect((await answered(no)).text()).not.toContain('申请例外')
    expect((await answered(yes, exception.id)).text()).toContain('有例外容许')
  })

  it('are told from what she may not see', async () => {
    const { text, press, router } = await open('found', { listConflicts: () => refused('not_found') })
    expect(text()).toContain('查看冲突需要')
    await press('去申请权限')
    expect(router.currentRoute.value.path).toBe('/ask')
  })

  it('come from rules: a ready one fills both sides, and one that is in force is not offered again', async () => {
    const shape = {
      names: null,
      preset: 'system_audit' as const,
      left: { permissions: [], roleIds: [] },
      right: { permissions: [], roleIds: [] },
    }
    const left = { permissions: ['member.move' as const], roleIds: ['shift_supervisor' as RoleId] }
    const rules = [{ id: ruleId, name: '系统 × 审计', shape: { ...shape, left }, breakerCount: 2 }]
    const { text, press, heard } = await open('rules', {
      listConflictRules: () => ({ rules, openCount: 2, exceptionCount: 0, can: { set: yes } }),
      previewRoutedAct: () => refused('not_found'),
    })
    expect(text()).toContain('移动成员、或角色「班次主管」')
    expect(text()).toContain('2 人冲突')
    await press('新建规则')
    const select = document.querySelector<HTMLSelectElement>('[role="dialog"] select')
    if (!select) throw new Error('no list to start from')
    const offered = [...select.options].map(({ textContent }) => textContent)
    expect(offered).toContain('安全管理员 × 审计管理员')
    expect(offered).not.toContain('系统管理员 × 审计管理员')
    select.selectedIndex = offered.indexOf('安全管理员 × 审计管理员')
    select.dispatchEvent(new Event('change'))
    await flushPromises()
    expect(text()).toContain('管理互斥规则')
    await press('看看谁会冲突')
    const { left: before, right } = presetSides.security_audit
    expect(heard.find(({ name }) => name === 'previewRoutedAct')?.input).toEqual({
      act: { kind: 'set_conflict_rule', ruleId: null, before: null, after: { names: null, preset: 'security_audit', left: before, right } },
    })
  })

  it('are excepted for as long as it is proved, by whom it is hers to prove, with what was checked', async () => {
    const lapsed: ExceptionView = { ...exception, id: 'e-2' as ExceptionId, over: 'proof_missing', can: { prove: no, end: no } }
    const { text, press, named, heard } = await open('exceptions', {
      listExceptions: () => ({ exceptions: [lapsed, exception] }),
      proveException: () => ({ lapsesAt: now + day }),
    })
    for (const part of ['快到期', '缺证明，已失效', '每天证明一次', '没有异常']) expect(text()).toContain(part)
    await press('提交证明')
    const send = '[role="dialog"] button'
    await press('提交证明', send)
    expect(text()).toContain('请写明查了什么')
    const field = named('', '[role="dialog"] textarea') as HTMLTextAreaElement
    field.value = '核对过，没有异常'
    field.dispatchEvent(new Event('input'))
    await press('提交证明', send)
    expect(heard.find(({ name }) => name === 'proveException')?.input).toEqual({ exceptionId: 'e-1', checked: '核对过，没有异常' })
  })

  it('are checked for whoever could hide them, alone', async () => {
    const both = {
      people: [amy],
      grants: [{ person: amy, permissions: ['grant.give' as const], by: conflict.left }],
      erases: [{ person: amy, permissions: ['log.export' as const], by: conflict.left }],
    }
    const { text } = await open('check', {
      checkEvidence: () => ({ checkedAt: now, peopleCount: 12, grantCount: 34, alone: [both], pair: null }),
    })
    for (const part of ['1 人能独自', '查了 12 人、34 项权限', '给人授权', '导出操作日志']) expect(text()).toContain(part)
  })
})
