// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { addressBook, dashboard, globalAdmin, shiftSupervisor } from '#tests/kit/page-facts.ts'
import type { Locale } from '#governance/role.ts'
import type { Permission } from '#governance/permission.ts'
import { i18n, speak } from '#words/i18n.ts'
import { likeness, matchRoles } from './match-roles.ts'

const roles = [globalAdmin, addressBook, shiftSupervisor, dashboard]

async function found(query: string, locale: Locale): Promise<string[]> {
  await speak(locale)
  const { t, te } = i18n.global
  const other = (id: Permission): string => `ask.also.${id.replace('.', '_')}`
  const words = (id: Permission): string => `${t(`permission.${id}`)} ${te(other(id)) ? t(other(id)) : ''}`
  return matchRoles(roles, query, words, ({ id }) => id).map(({ role }) => role.id)
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
