import type { Authority } from '#governance/authorize.ts'
import type { Person } from '#governance/org.ts'
import type { Tx } from '../store/database.ts'
import { orgTree } from '../store/directory.ts'
import { allDomains } from '../store/domains.ts'
import { grantsOf } from '../store/grants.ts'
import { allRoles } from '../store/roles.ts'
import { hasFactor } from '../store/factors.ts'

/** Everything a decision about this person rests on, read in the transaction that decides. */
export async function loadAuthority(tx: Tx, person: Person): Promise<Authority> {
  return {
    person,
    grants: await grantsOf(tx, person.id),
    roles: await allRoles(tx),
    domains: await allDomains(tx),
    tree: await orgTree(tx),
    now: tx.now,
    secondFactor: await hasFactor(tx, person.id),
  }
}
