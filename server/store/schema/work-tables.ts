import { sql } from 'drizzle-orm'
import { bigserial, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { ChangeId, PersonId, RoleId } from '#governance/id.ts'
import { instant } from './columns.ts'

export type EffectKind =
  | 'notice'
  | 'notice_result'
  | 'label_role'
  | 'member_departments'
  | 'department_created'
  | 'department_changed'
  | 'member_added'
  | 'member_removed'
  | 'member_account'
  | 'member_profile'
  | 'department_deleted'
  | 'attendance_changed'
  | 'attendance_deleted'
  | 'attendance_restored'
/** Why nothing more is done here: she was asked to join, and the reading of the directory finds her once she did. */
export const invited = 'invited'
export type EffectState = 'waiting' | 'leased' | 'done' | 'not_needed' | 'parked'
export type LabelState = 'waiting' | 'pushed' | 'not_mapped' | 'scope_does_not_fit' | 'removed' | 'needs_attention'

/** What has to happen outside, written in the transaction that decides it. */
export const outbox = pgTable(
  'outbox',
  {
    seq: bigserial({ mode: 'number' }).primaryKey(),
    effectKey: text().notNull().unique(),
    kind: text().$type<EffectKind>().notNull(),
    /** Effects of one aggregate happen one after the other. */
    aggregate: text().notNull(),
    payload: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
    priority: integer().notNull(),
    state: text().$type<EffectState>().notNull(),
    attempts: integer().notNull().default(0),
    createdAt: instant().notNull(),
    dueAt: instant().notNull(),
    leasedUntil: instant(),
    lastError: text(),
    doneAt: instant(),
    changeId: text().$type<ChangeId>(),
    personId: text().$type<PersonId>(),
  },
  (table) => [
    index('outbox_open')
      .on(table.priority, table.seq)
      .where(sql`${table.state} in ('waiting', 'leased')`),
    index('outbox_open_by_aggregate')
      .on(table.aggregate, table.seq)
      .where(sql`${table.state} in ('waiting', 'leased')`),
    index().on(table.changeId),
    index().on(table.doneAt),
  ],
)

/** How far a grant is mirrored as a label role of the platform. */
export const labelStates = pgTable(
  'label_states',
  {
    personId: text().$type<PersonId>().notNull(),
    roleId: text().$type<RoleId>().notNull(),
    state: text().$type<LabelState>().notNull(),
    because: text(),
    at: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.roleId] })],
)
