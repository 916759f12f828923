import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Instant, PersonId } from '#governance/id.ts'
import type { ScopedDepartments } from './directory.ts'
import { isAnyOf } from './id-array.ts'
import { logEntries, logSubjects } from './schema/log-tables.ts'
import type { Tx } from './tx.ts'

/** When this person last did one of these acts in these departments, as the log has it; null: never. */
export async function lastAct(tx: Tx, actor: PersonId, acts: readonly string[], departments: ScopedDepartments): Promise<Instant | null> {
  if (acts.length === 0) return null
  const { actorId, action, at, seq } = logEntries
  const here = sql`exists (select 1 from ${logSubjects} where ${logSubjects.seq} = ${seq} and ${logSubjects.kind} = 'department' and ${isAnyOf(logSubjects.id, departments)})`
  const [last] = await tx.db
    .select({ at })
    .from(logEntries)
    .where(and(eq(actorId, actor), inArray(action, [...acts]), here))
    .orderBy(desc(seq))
    .limit(1)
  return last?.at ?? null
}
