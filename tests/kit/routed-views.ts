import type { RemitSession } from '#mock/company/remit-session.ts'
import { agree } from './asks.ts'
import type { RunningRemit } from './running-remit.ts'
import type { View } from './views.ts'
import { waitFor } from './wait-for.ts'

const fb = '91000200'
const portugueseRestaurant = '91000201'
const cantoneseRestaurant = '91000202'

/** Nobody works in it yet. */
async function emptyDepartment(hr: RemitSession): Promise<string> {
  const name = '试营业餐厅'
  await hr.call('changeDepartment', { act: { kind: 'create_department', parentId: fb, name } })
  const rows = await waitFor(
    async () => (await hr.call('listDepartments', {})).rows,
    (all) => all.some((row) => row.name === name),
  )
  return rows?.find((row) => row.name === name)?.id ?? ''
}

/** Acts that others decide on: before they are sent, while they wait, and one that came too late. */
export async function prepareRoutedViews(remit: RunningRemit): Promise<readonly View[]> {
  const hr = await remit.signIn('ng.meileng')
  const remove = (memberId: string, reason: string) => hr.call('sendRoutedAct', { act: { kind: 'remove_member', memberId }, reason })
  const pending = await remove('ho.chonin', '试用期没有通过，已和本人谈过，月底离职')
  const late = await agree(remit, await remove('emma.whitfield', '合同到期，不再续约'))
  await hr.call('moveMember', { memberId: 'emma.whitfield', fromDepartmentId: portugueseRestaurant, toDepartmentId: cantoneseRestaurant })
  await agree(remit, late)
  const empty = await emptyDepartment(hr)
  return [
    { name: 'change-removal', persona: 'owner-people', hash: `/changes/${pending.id}` },
    { name: 'change-too-late', persona: 'hr', hash: `/changes/${late.id}` },
    { name: 'inbox-removal', persona: 'owner-people', hash: '/' },
    {
      name: 'removal-sheet',
      persona: 'hr',
      hash: '/people/chan.waiman',
      act: async (page, words) => {
        await page.getByRole('button', { name: words.person.remove, exact: true }).click()
        await page.getByRole('dialog').getByRole('textbox').waitFor()
      },
    },
    {
      name: 'department-deletion-sheet',
      persona: 'hr',
      hash: `/domain/departments/${empty}`,
      act: async (page, words) => {
        await page.getByRole('button', { name: words.org.delete, exact: true }).click()
        await page.getByRole('dialog').getByRole('textbox').waitFor()
      },
    },
  ]
}
