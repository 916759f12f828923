// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { addressBook, dashboard, globalAdmin, role, shiftSupervisor } from '#tests/kit/page-facts.ts'
import type { Locale } from '#governance/role.ts'
import type { Permission } from '#governance/permission.ts'
import { say } from '#words/dictionary.ts'
import { speak } from '#words/i18n.ts'
import { likeness, matchRoles } from './match-roles.ts'

const roles = [globalAdmin, addressBook, shiftSupervisor, dashboard]

async function found(query: string, locale: Locale, among = roles): Promise<string[]> {
  await speak(locale)
  const other = (id: Permission): string => `asking.also.${id.replace('.', '_')}`
  const words = (id: Permission): string => `${say(`permission.${id}`)} ${say(other(id)) === other(id) ? '' : say(other(id))}`
  return matchRoles(among, query, words, ({ id }) => id).map((match) => match.role.id)
}

describe('"what do you want to do?"', () => {
  it.each([
    ['移动成员', 'zh-CN', 'shift_supervisor'],
    ['给新人建账号', 'zh-CN', 'address_book'],
    ['看报表', 'zh-CN', 'dashboard'],
    ['轉部門', 'zh-HK', 'shift_supervisor'],
    ['move somebody to another department', 'en', 'shift_supervisor'],
    ['reports', 'en', 'dashboard'],
    ['ver relatorios', 'pt', 'dashboard'],
    ['mudar membros', 'pt', 'shift_supervisor'],
  ] as const)('%s (%s) finds %s first', async (query, locale, first) => {
    expect((await found(query, locale))[0]).toBe(first)
  })

  it('puts the smallest role first among those that do it', async () => {
    const ids = await found('移动成员', 'zh-CN')
    expect(ids.indexOf('shift_supervisor')).toBeLessThan(ids.indexOf('address_book'))
  })

  it.each([
    ['移动成员和看报表', 'zh-CN'],
    ['調動成員、看報表', 'zh-HK'],
    ['move members and see reports', 'en'],
    ['mudar membros e ver relatórios', 'pt'],
  ] as const)('%s (%s): who wants two things is served by who does both', async (query, locale) => {
    const both = role(
      'both',
      ['member.move', 'report.view', 'log.view', 'group.manage', 'member.view', 'grant.view', 'role.view'],
      'medium',
    )
    const ids = await found(query, locale, [...roles, both])
    expect(ids[0]).toBe('both')
  })

  it('puts fewer permissions before less risk, and less risk before nothing else', async () => {
    const one = role('one', ['member.move'], 'medium')
    const two = role('two', ['member.move', 'member.view'], 'medium')
    const risky = role('risky', ['member.move', 'member.delete'], 'high')
    expect(await found('移动成员', 'zh-CN', [risky, two, one])).toEqual(['one', 'two', 'risky'])
  })

  it('finds nothing for what no role does, and everything for nothing asked', async () => {
    expect(await found('预订酒店机票', 'zh-CN')).toEqual([])
    expect(await found('', 'zh-CN')).toHaveLength(roles.length)
  })
})

describe('likeness', () => {
  it('ignores accents and capitals', () => {
    expect(likeness('FUNCAO', 'Função')).toBe(1)
  })
  it('is zero for other words', () => {
    expect(likeness('考勤', '查看成员')).toBe(0)
  })
})
