import type { Authority } from '#governance/authorize.ts'
import type { PersonId } from '#governance/id.ts'
import type { Tx } from '../store/database.ts'
import { persons } from '../store/directory.ts'

/** Of the owners of the whole company, those who work here. */
export async function activeOwners(tx: Tx, { domains }: Authority): Promise<ReadonlySet<PersonId>> {
  const owners = await persons(
    tx,
    domains.filter(({ tier }) => tier === 'global').flatMap(({ ownerIds }) => ownerIds),
  )
  return new Set([...owners.values()].filter(({ active }) => active).map(({ id }) => id))
}
