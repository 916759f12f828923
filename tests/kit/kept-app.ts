import type { AppId, ChangeId } from '#governance/id.ts'
import { putApp } from '#server/store/apps.ts'
import { holdTree } from '#server/store/department-writes.ts'
import type { TestRemit } from './remit.ts'

export const keptApp = 'app:payroll' as AppId
const shape = { name: 'Payroll', purpose: 'Payslips', link: '', managedAt: '' }

/** An app on the list, as if it had been decided on long ago. */
export async function keepApp({ app }: TestRemit): Promise<void> {
  await app.database.transaction(async (tx) => {
    await holdTree(tx)
    await putApp(tx, keptApp, shape, 'c-old' as ChangeId)
  })
}
