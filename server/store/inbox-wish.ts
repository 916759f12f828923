import { and, eq, or, sql, type SQL } from 'drizzle-orm'
import type { ChangeKind } from '#governance/change/change.ts'
import type { PersonId, RoleId } from '#governance/id.ts'
import type { Risk } from '#governance/permission.ts'
import { isAnyOf } from './id-array.ts'
import { apps } from './schema/authority-tables.ts'
import { changes } from './schema/change-tables.ts'
import { departments, members } from './schema/directory-tables.ts'

/** One word of what is looked for, with the roles that are called so: names of roles are words, not rows. */
export interface SoughtWord {
  readonly text: string
  readonly roleIds: readonly RoleId[]
}

/** What somebody wants to see of a list of changes; nothing wanted: all of it. */
export interface InboxWish {
  readonly kind: ChangeKind | null
  readonly risk: Risk | null
  /** Each has to be found, in whatever the list shows of a change. */
  readonly words: readonly SoughtWord[]
  /** Only what she decides for this person; her own id: what is asked of herself. */
  readonly decideFor: PersonId | null
  /** null: the order that the list has by itself. */
  readonly newestFirst: boolean | null
}

const { content } = changes
const holds = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** Who asks or for whom, which role, where, or why. All of this stands on the card of whoever may see the change. */
function found({ text, roleIds }: SoughtWord): SQL {
  const like = holds(text)
  const named = sql`array(select ${departments.id} from ${departments} where ${departments.name} ilike ${like}
    union all select ${apps.id} from ${apps} where ${apps.name} ilike ${like})`
  const { id, name } = members
  return sql`(exists (select 1 from ${members} where ${id} in (${changes.requesterId}, ${changes.beneficiaryId}) and ${name} ilike ${like})
    or ${isAnyOf(sql`${content} #>> '{input,roleId}'`, roleIds)}
    or ${content} #>> '{input,reason}' ilike ${like} or ${content} #>> '{input,name}' ilike ${like}
    or ${content} #> '{input,scope,include}' ?| ${named} or ${content} #> '{input,scope,exclude}' ?| ${named}
    or ${content} #> '{input,departmentIds}' ?| ${named})`
}

export function wished({ kind, risk, words }: InboxWish): SQL | undefined {
  const ofKind = kind === null ? undefined : sql`${content} ->> 'kind' = ${kind}`
  return and(ofKind, risk === null ? undefined : eq(changes.risk, risk), ...words.map(found))
}

/** Any of these; of none of them: nothing. */
export const anyOf = (conditions: readonly (SQL | undefined)[]): SQL => or(sql`false`, ...conditions) ?? sql`false`
