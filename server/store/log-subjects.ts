import { eq, sql } from 'drizzle-orm'
import type { DepartmentId, GrantId } from '#governance/id.ts'
import type { OrgTree } from '#governance/org.ts'
import { departmentsOf, type Scope } from '#governance/scope.ts'
import { idArray } from './id-array.ts'
import { keptTree } from './org-tree.ts'
import { grantScopes } from './schema/authority-tables.ts'
import { memberships } from './schema/directory-tables.ts'
import { logSubjects } from './schema/log-tables.ts'
import type { Tx } from './tx.ts'

/** What an entry says, as far as it tells where it belongs. */
export interface Telling {
  readonly actorId: string | null
  readonly action: string
  readonly objectKind: string
  readonly objectId: string
  readonly facts: Readonly<Record<string, unknown>>
  /** Known beside the entry itself: what a change is about, whichever of its steps this is. */
  readonly about: Readonly<Record<string, unknown>>
}

export interface Subjects {
  readonly people: ReadonlySet<string>
  readonly departments: ReadonlySet<string>
  readonly scopes: readonly Scope[]
  readonly grants: ReadonlySet<string>
}

const personKeys = new Set(['personId', 'memberId', 'beneficiaryId', 'personIds', 'memberIds'])
const departmentKeys = new Set([
  'departmentId',
  'fromDepartmentId',
  'toDepartmentId',
  'parentId',
  'departmentIds',
  'appId',
  'before',
  'after',
])
/** Departments, and apps, which are places like them. */
const isDepartment = (text: string): boolean => /^(?:\d{1,20}|app:[\w-]{1,40})$/.test(text)

const textsOf = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []

function isScope(value: object): value is Scope {
  return 'include' in value && 'exclude' in value && Array.isArray(value.include) && Array.isArray(value.exclude)
}

/** Reads the facts by the names of their fields, so that an act that is new says where it belongs by saying what it did. */
export function subjectsOf(telling: Telling): Subjects {
  const people = new Set<string>()
  const departments = new Set<string>()
  const grants = new Set<string>()
  const scopes: Scope[] = []
  const read = (key: string, value: unknown): void => {
    if (personKeys.has(key)) textsOf(value).forEach((id) => people.add(id))
    if (departmentKeys.has(key)) for (const id of textsOf(value)) if (isDepartment(id)) departments.add(id)
    if (key === 'grantId') textsOf(value).forEach((id) => grants.add(id))
    if (typeof value !== 'object' || value === null) return
    if (isScope(value)) scopes.push(value)
    else for (const [inner, held] of Object.entries(value)) read(inner, held)
  }
  read('', telling.facts)
  // a move belongs where she left and where she came; that she works elsewhere besides is not said to them
  if (/member[._]moved$/.test(telling.action)) {
    const [before, after] = [textsOf(telling.facts['before']), textsOf(telling.facts['after'])]
    for (const id of before) if (after.includes(id)) departments.delete(id)
  }
  read('', telling.about)
  if (telling.objectKind === 'person') people.add(telling.objectId)
  if (telling.objectKind === 'department') departments.add(telling.objectId)
  if (telling.objectKind === 'grant') grants.add(telling.objectId)
  // Who was turned away is whom it is about; otherwise an act belongs where it acts, not where the one who acts works.
  if (telling.action === 'access.denied' && telling.actorId !== null) people.add(telling.actorId)
  return { people, departments, scopes, grants }
}

/** The scope as whole subtrees; a department that is in it without all that is below it stands for itself. */
function reachOf(scope: Scope, tree: OrgTree): { readonly whole: readonly string[]; readonly alone: readonly string[] } {
  if (scope.exclude.length === 0) return { whole: scope.include, alone: [] }
  const held = departmentsOf(scope, tree)
  const isWhole = (id: DepartmentId): boolean => tree.subtree(id).every((below) => held.has(below))
  const whole = [...held].filter(isWhole)
  const inside = new Set<string>(whole)
  return {
    whole: whole.filter((id) => !inside.has(tree.get(id)?.parentId ?? '')),
    alone: [...held].filter((id) => !inside.has(id)),
  }
}

async function scopeOfGrant(tx: Tx, id: string): Promise<Scope> {
  const rows = await tx.db
    .select()
    .from(grantScopes)
    .where(eq(grantScopes.grantId, id as GrantId))
  const part = (excluded: boolean) => rows.filter((row) => row.excluded === excluded).map((row) => row.departmentId)
  return { include: part(false), exclude: part(true) }
}

/**
 * Files an entry under what it is about, in the transaction that writes it: people; the departments it names; of a right, the subtrees it
 * reaches over. What names no place belongs where its people work at that moment, and so does their being turned away. A right that
 * somebody asks for or gets elsewhere belongs there alone: whoever looks after her departments may not see it on her page either.
 */
export async function fileUnderSubjects(tx: Tx, seq: number, telling: Telling): Promise<void> {
  const { people, departments, scopes, grants } = subjectsOf(telling)
  const ofRight = telling.action.startsWith('grant.')
  const all = [...scopes]
  if (all.length === 0) for (const id of grants) all.push(await scopeOfGrant(tx, id))
  const reach = new Set<string>()
  const places = new Set<string>(departments)
  for (const scope of all) {
    const tree = scope.exclude.length > 0 ? await keptTree.read(tx) : null
    const { whole, alone } = tree ? reachOf(scope, tree) : { whole: scope.include, alone: [] }
    whole.forEach((id) => (ofRight ? reach : places).add(id))
    alone.forEach((id) => places.add(id))
  }
  if (people.size + places.size + reach.size === 0) return
  const atHome = telling.action === 'access.denied' || places.size + reach.size === 0 ? people : []
  const { memberId, departmentId } = memberships
  await tx.db.execute(sql`insert into ${logSubjects} (seq, kind, id)
    select ${seq}::bigint, 'person', id from unnest(${idArray(people)}) as named(id)
    union select ${seq}::bigint, 'department', id from unnest(${idArray(places)}) as named(id)
    union select ${seq}::bigint, 'department', ${departmentId} from ${memberships} where ${memberId} = any(${idArray(atHome)})
    union select ${seq}::bigint, 'reach', id from unnest(${idArray(reach)}) as named(id)`)
}
