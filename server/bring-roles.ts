import { z } from 'zod'
import type { RoleId } from '#governance/id.ts'
import { permissions } from '#governance/permission.ts'
import { builtInRoles, type Role } from '#governance/role.ts'
import { readOperatorFile } from './operator-file.ts'
import { SettingsError } from './settings.ts'
import type { Tx } from './store/database.ts'
import { appendEntry } from './store/log.ts'
import { allRoles, holdRoles, upsertRoles } from './store/roles.ts'

const name = z.string().trim().min(1).max(40)
const fileShape = z
  .array(
    z.strictObject({
      id: z.string().regex(/^[a-z][a-z0-9_]{1,39}$/),
      names: z.strictObject({ 'zh-CN': name, 'zh-HK': name, en: name, pt: name }),
      permissions: z.array(z.enum(permissions as [(typeof permissions)[number], ...typeof permissions])).min(1),
    }),
  )
  .max(200)

/** The company's own roles, from the file that the operator named; refused with the line that is wrong. */
export function readOwnRoles(file: string | null): readonly Role[] {
  if (file === null) return []
  const roles = readOperatorFile('ROLES_FILE', file, fileShape)
  const ids = [...builtInRoles.map((role) => String(role.id)), ...roles.map((role) => role.id)]
  const double = ids.find((id, index) => ids.indexOf(id) !== index)
  if (double !== undefined) throw new SettingsError(`ROLES_FILE: the role ${double} is there twice`)
  return roles.map((role) => ({ ...role, id: role.id as RoleId, builtIn: false }))
}

/** What was changed by a change stays as that left it. */
const same = (a: Role | undefined, b: Role) =>
  a?.made !== undefined || (a !== undefined && JSON.stringify([a.permissions, a.names]) === JSON.stringify([b.permissions, b.names]))

/** Brings the catalogue in line with this release and the operator's file; every role that changes is an entry of the log. */
export async function bringRoles(tx: Tx, own: readonly Role[]): Promise<void> {
  await holdRoles(tx)
  const before = await allRoles(tx)
  const changed = [...builtInRoles, ...own].filter((role) => !same(before.get(role.id), role))
  if (changed.length === 0) return
  await upsertRoles(tx, changed)
  for (const role of changed) {
    await appendEntry(tx, {
      actorId: null,
      onBehalfOf: null,
      action: 'role.defined',
      objectKind: 'role',
      objectId: role.id,
      changeId: null,
      beforeHash: null,
      afterHash: null,
      requestId: null,
      reason: null,
      facts: { permissions: role.permissions, names: role.names, before: before.get(role.id)?.permissions ?? null },
    })
  }
}
