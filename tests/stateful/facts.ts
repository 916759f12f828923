import { asc } from 'drizzle-orm'
import type { Domain } from '#governance/domain.ts'
import type { Grant } from '#governance/grant.ts'
import type { DepartmentId } from '#governance/id.ts'
import type { Department, Person } from '#governance/org.ts'
import type { Database } from '#server/store/database.ts'
import { toGrants } from '#server/store/grant-rows.ts'
import { domainOwners, domains, grants } from '#server/store/schema/authority-tables.ts'
import { changes, decisions } from '#server/store/schema/change-tables.ts'
import { departmentClosure, departments, members, memberships } from '#server/store/schema/directory-tables.ts'
import { secondFactors } from '#server/store/schema/factor-tables.ts'
import { logEntries } from '#server/store/schema/log-tables.ts'
import { verifyLog } from '#server/store/log.ts'
import { allRoles } from '#server/store/roles.ts'
import { liveRules } from '#server/store/conflict-rules.ts'
import { allExceptions } from '#server/store/exceptions.ts'

/** Everything the invariants look at, read row by row and past the code that they judge. */
export async function readFacts(database: Database) {
  return database.transaction(async (tx) => {
    const owners = await tx.db.select().from(domainOwners)
    const areas: Domain[] = (await tx.db.select().from(domains)).map((row) => ({
      ...row,
      ownerIds: owners.filter(({ domainId }) => domainId === row.id).map(({ personId }) => personId),
    }))
    const standing = (await tx.db.select().from(departments)).filter(({ goneAt }) => goneAt === null)
    const places = await tx.db.select().from(memberships)
    const people: Person[] = (await tx.db.select().from(members))
      .filter(({ goneAt }) => goneAt === null)
      .map((row) => ({
        ...row,
        departmentIds: places.filter(({ memberId }) => memberId === row.id).map(({ departmentId }) => departmentId),
      }))
    const held: readonly Grant[] = await toGrants(tx, await tx.db.select().from(grants))
    return {
      now: tx.now,
      roles: await allRoles(tx),
      domains: areas,
      departments: standing,
      closure: await tx.db.select().from(departmentClosure),
      grants: held,
      changes: await tx.db.select().from(changes).orderBy(asc(changes.createdAt), asc(changes.id)),
      decisions: await tx.db.select().from(decisions).orderBy(asc(decisions.decidedAt), asc(decisions.changeId)),
      entries: await tx.db.select().from(logEntries).orderBy(asc(logEntries.seq)),
      people,
      factors: await tx.db.select({ personId: secondFactors.personId, registeredAt: secondFactors.registeredAt }).from(secondFactors),
      log: await verifyLog(tx),
      rules: await liveRules(tx),
      exceptions: await allExceptions(tx, 1_000),
    }
  })
}
export type Facts = Awaited<ReturnType<typeof readFacts>>

/** The department and all above it, worked out from the parents alone. */
export function pathUp(id: DepartmentId, all: readonly Department[]): readonly DepartmentId[] {
  const found = all.find((department) => department.id === id)
  if (!found) return []
  return [found.id, ...(found.parentId === null ? [] : pathUp(found.parentId, all))]
}

/** Whether she has a second factor that counts: one that two have agreed to be lost does not. */
export function hasFactor({ factors, changes }: Pick<Facts, 'factors' | 'changes'>, personId: string): boolean {
  const givenUp = changes.some(
    ({ content, beneficiaryId, status, stage, stages }) =>
      content.kind === 'recover_factor' && beneficiaryId === personId && status === 'pending' && stage >= stages.length,
  )
  return !givenUp && factors.some((factor) => factor.personId === personId)
}
