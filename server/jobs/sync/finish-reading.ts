import { randomUUID } from 'node:crypto'
import { bootstrapDomains } from '#governance/bootstrap.ts'
import type { DomainId, PersonId } from '#governance/id.ts'
import type { App } from '../../application.ts'
import { endAllOf, takeAllOf, type Possessions } from '../../changes/end-all-of.ts'
import type { Tx } from '../../store/database.ts'
import { markDepartmentsGone, unseenDepartments } from '../../store/department-writes.ts'
import { departmentHeads, orgTree, persons } from '../../store/directory.ts'
import { allDomains, holdDomains, insertDomains } from '../../store/domains.ts'
import { appendEntry } from '../../store/log.ts'
import { markMembersGone, unseenMembers } from '../../store/member-writes.ts'
import { finishPass, forgetQueues, nextToRead, queue } from '../../store/sync.ts'
import { followAccounts } from './follow-accounts.ts'

async function record(
  tx: Tx,
  action: string,
  objectKind: string,
  objectId: string,
  facts: Readonly<Record<string, unknown>>,
): Promise<void> {
  await appendEntry(tx, { actorId: null, action, objectKind, objectId, requestId: null, facts })
}

/** A fresh company gets its root domain, and a proposal for each division with a head; later passes propose what is new. */
async function bootstrap(tx: Tx, mainAdminIds: readonly PersonId[]): Promise<void> {
  const tree = await orgTree(tx)
  const departments = tree.all
  const companyName = departments.find((department) => department.parentId === null)?.name ?? ''
  const headIds = await departmentHeads(
    tx,
    departments.map((department) => department.id),
  )
  const added = bootstrapDomains(
    { companyName, departments, headIds, mainAdminIds, existing: await allDomains(tx), now: tx.now },
    () => randomUUID() as DomainId,
  )
  await insertDomains(tx, added)
  for (const domain of added) {
    const action = domain.status === 'active' ? 'domain.opened' : 'domain.proposed'
    await record(tx, action, 'domain', domain.id, {
      scope: domain.scope,
      ownerIds: domain.ownerIds,
      preset: domain.policy.preset,
      reviewAt: domain.reviewAt,
    })
  }
}

/**
 * Whoever moves from a department that is read later to one that was read before is met in neither. So nobody is gone for being
 * overlooked: each is asked for by name first. Returns whether that is left to do.
 */
async function asksByName(tx: Tx, passId: string): Promise<boolean> {
  await queue(tx, passId, 'department', await unseenDepartments(tx, passId))
  await queue(tx, passId, 'member', await unseenMembers(tx, passId))
  const open = [...(await nextToRead(tx, passId, 'department', 1)), ...(await nextToRead(tx, passId, 'member', 1))]
  return open.length > 0
}

/**
 * Who and what was not seen is gone; what that ends is ended; the company gets going. One transaction: a pass is over or it is not.
 * Returns whether it is.
 */
export async function finishReading(app: App, passId: string): Promise<boolean> {
  // The platform is asked once a pass, when nobody is left to ask for; whoever comes up meanwhile is found below.
  if (await app.database.transaction((tx) => asksByName(tx, passId), { patient: true })) return false
  const mainAdminIds = (await app.platform.listAdmins()).filter((admin) => admin.sysLevel === 1).map((admin) => admin.userid as PersonId)
  await followAccounts(app)
  return app.database.transaction(
    async (tx) => {
      if (await asksByName(tx, passId)) return false
      await holdDomains(tx)
      const departmentsGone = await markDepartmentsGone(tx, passId)
      // as long as it is known where they worked: that is where the log tells of it
      const leaving = await persons(tx, await unseenMembers(tx, passId))
      const left: Possessions[] = []
      for (const personId of await markMembersGone(tx, passId)) left.push(await takeAllOf(tx, personId))
      for (const departmentId of departmentsGone) await record(tx, 'directory.department_gone', 'department', departmentId, {})
      for (const possessions of left) {
        await record(tx, 'directory.member_gone', 'person', possessions.personId, {
          departmentIds: leaving.get(possessions.personId)?.departmentIds ?? [],
        })
        await endAllOf(tx, possessions)
      }
      await bootstrap(tx, mainAdminIds)
      await finishPass(tx, passId, null)
      await forgetQueues(tx)
      await record(tx, 'directory.read', 'sync', passId, {})
      for (const topic of ['sync', 'domain'] as const) await tx.announce({ topic, changeId: null, personIds: 'all' })
      return true
    },
    { patient: true },
  )
}
