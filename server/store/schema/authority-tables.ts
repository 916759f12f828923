import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { DomainStatus, DomainTier } from '#governance/domain.ts'
import type { GrantOrigin } from '#governance/grant.ts'
import type { AppId, ChangeId, DepartmentId, DomainId, GrantId, PersonId, RoleId } from '#governance/id.ts'
import type { Permission } from '#governance/permission.ts'
import type { Policy } from '#governance/policy.ts'
import type { Role } from '#governance/role.ts'
import type { Scope } from '#governance/scope.ts'
import { instant } from './columns.ts'

export const domains = pgTable('domains', {
  id: text().$type<DomainId>().primaryKey(),
  tier: text().$type<DomainTier>().notNull(),
  status: text().$type<DomainStatus>().notNull(),
  name: text().notNull(),
  scope: jsonb().$type<Scope>().notNull(),
  policy: jsonb().$type<Policy>().notNull(),
  reviewAt: instant().notNull(),
})

/** Kept by hand, because the platform lists none. An app is a place of the tree for as long as it is not retired. */
export const apps = pgTable('apps', {
  id: text().$type<AppId>().primaryKey(),
  name: text().notNull(),
  purpose: text().notNull(),
  link: text().notNull(),
  managedAt: text().notNull(),
  setAt: instant().notNull(),
  changeId: text().$type<ChangeId>().notNull(),
  retiredAt: instant(),
})

export const domainOwners = pgTable(
  'domain_owners',
  {
    domainId: text().$type<DomainId>().notNull(),
    personId: text().$type<PersonId>().notNull(),
    position: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.domainId, table.personId] }), index().on(table.personId)],
)

export const roles = pgTable('roles', {
  id: text().$type<RoleId>().primaryKey(),
  builtIn: boolean().notNull(),
  /** Its own ones: what it includes is added when it is read. */
  permissions: jsonb().$type<readonly Permission[]>().notNull(),
  names: jsonb().$type<Role['names']>(),
  includes: jsonb().$type<readonly RoleId[]>().notNull().default([]),
  retiredAt: instant(),
  /** Made or changed by a change: the operator's file says nothing of it any more. */
  changed: boolean().notNull().default(false),
})

export const grants = pgTable(
  'grants',
  {
    id: text().$type<GrantId>().primaryKey(),
    personId: text().$type<PersonId>().notNull(),
    roleId: text().$type<RoleId>().notNull(),
    fromAt: instant().notNull(),
    untilAt: instant().notNull(),
    origin: text().$type<GrantOrigin>().notNull(),
    changeId: text().$type<ChangeId>().notNull(),
    revokedAt: instant(),
    /** Given under an exception from a conflict rule: it ends with that; moves on with each proof. */
    lapsesAt: instant(),
    /** The start and the end hold by themselves; these say that the log and the platform were told. */
    startRecordedAt: instant(),
    endRecordedAt: instant(),
  },
  (table) => [
    index().on(table.personId),
    index().on(table.roleId, table.untilAt),
    index().on(table.changeId),
    index('grants_start_unrecorded')
      .on(table.fromAt)
      .where(sql`${table.startRecordedAt} is null`),
    index('grants_end_unrecorded')
      .on(table.untilAt)
      .where(sql`${table.endRecordedAt} is null`),
  ],
)

export const grantScopes = pgTable(
  'grant_scopes',
  {
    grantId: text().$type<GrantId>().notNull(),
    departmentId: text().$type<DepartmentId>().notNull(),
    excluded: boolean().notNull(),
  },
  (table) => [primaryKey({ columns: [table.grantId, table.departmentId, table.excluded] }), index().on(table.departmentId)],
)

/** When a holder is to be told that her grant ends; looked at once. */
export const grantReminders = pgTable(
  'grant_reminders',
  {
    grantId: text().$type<GrantId>().notNull(),
    beforeMinutes: integer().notNull(),
    dueAt: instant().notNull(),
    handledAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.grantId, table.beforeMinutes] }),
    index('grant_reminders_open')
      .on(table.dueAt)
      .where(sql`${table.handledAt} is null`),
  ],
)
