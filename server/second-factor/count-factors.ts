import type { PersonId } from '#governance/id.ts'
import type { Tx } from '../store/database.ts'
import type { Factor } from '../store/factors.ts'
import { countPasskeys } from '../store/passkeys.ts'

/** How many she has, of whatever kind. */
export async function countFactors(tx: Tx, personId: PersonId, factor: Pick<Factor, 'secret'> | null): Promise<number> {
  return (await countPasskeys(tx, personId)) + (factor?.secret == null ? 0 : 1)
}
