import type { AppShape } from '#governance/app.ts'
import type { Domain } from '#governance/domain.ts'
import type { AppId, ChangeId } from '#governance/id.ts'
import { presetPolicy } from '#governance/policy.ts'
import { putApp } from '#server/store/apps.ts'
import { holdTree } from '#server/store/department-writes.ts'
import { holdDomains, saveDomain } from '#server/store/domains.ts'
import { dayMs } from './asks.ts'
import type { TestRemit } from './remit.ts'

export const keptApp = 'app:payroll' as AppId
const payroll = { name: 'Payroll', purpose: 'Payslips', link: '', managedAt: '' }

/** An app on the list, as if it had been decided on long ago. */
export async function keepApp({ app }: TestRemit, id: AppId = keptApp, shape: AppShape = payroll): Promise<void> {
  await app.database.transaction(async (tx) => {
    await holdTree(tx)
    await putApp(tx, id, shape, 'c-old' as ChangeId)
  })
}

type KeptDomain = Omit<Domain, 'status' | 'policy' | 'reviewAt'> & Partial<Pick<Domain, 'policy'>>

/** A domain of apps, or of departments, as if it had been decided on long ago. */
export async function keepDomain({ app }: TestRemit, domain: KeptDomain): Promise<void> {
  await app.database.transaction(async (tx) => {
    await holdDomains(tx)
    await saveDomain(tx, { policy: presetPolicy('front_line'), ...domain, status: 'active', reviewAt: tx.now + 90 * dayMs })
  })
}
