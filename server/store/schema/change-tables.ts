import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { ChangeContent, ChangeStatus, Decision, Offer } from '#governance/change/change.ts'
import type { ChangeId, DomainId, PersonId } from '#governance/id.ts'
import type { Message } from '#governance/change/talk.ts'
import type { Risk } from '#governance/permission.ts'
import type { Wait } from '#governance/change/wait.ts'
import type { Stage } from '#governance/route.ts'
import type { ProofMeans } from '#governance/second-factor.ts'
import { instant } from './columns.ts'

export const changes = pgTable(
  'changes',
  {
    id: text().$type<ChangeId>().primaryKey(),
    content: jsonb().$type<ChangeContent>().notNull(),
    requesterId: text().$type<PersonId>().notNull(),
    beneficiaryId: text().$type<PersonId>().notNull(),
    risk: text().$type<Risk>().notNull(),
    domainId: text().$type<DomainId>().notNull(),
    policyVersion: integer().notNull(),
    version: integer().notNull(),
    contentHash: text().notNull(),
    stages: jsonb().$type<readonly Stage[]>().notNull(),
    stage: integer().notNull(),
    status: text().$type<ChangeStatus>().notNull(),
    createdAt: instant().notNull(),
    undoes: text().$type<ChangeId>(),
    undoneBy: text().$type<ChangeId>(),
    batchId: text(),
    /** When this version began: its first stage waits from then on. */
    versionAt: instant().notNull(),
    wait: jsonb().$type<Wait>().notNull(),
    offer: jsonb().$type<Offer>(),
    /** When the clock looks at it next; null: as soon as it can. */
    lookAt: instant(),
    endedAt: instant(),
  },
  (table) => [
    index('changes_pending_by_requester')
      .on(table.requesterId, table.createdAt)
      .where(sql`${table.status} = 'pending'`),
    index('changes_pending_by_clock')
      .on(sql`${table.lookAt} nulls first`)
      .where(sql`${table.status} = 'pending'`),
    index('changes_pending_by_beneficiary')
      .on(table.beneficiaryId)
      .where(sql`${table.status} = 'pending'`),
    // who has agreed to something critical of hers is asked with every first screen (mutual approvals)
    index('changes_critical_by_requester')
      .on(table.requesterId)
      .where(sql`${table.risk} = 'critical'`),
    index('changes_critical_by_beneficiary')
      .on(table.beneficiaryId)
      .where(sql`${table.risk} = 'critical'`),
  ],
)

/** Who may decide on what waits now. */
export const changeApprovers = pgTable(
  'change_approvers',
  {
    changeId: text().$type<ChangeId>().notNull(),
    personId: text().$type<PersonId>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.changeId, table.personId] }), index().on(table.personId)],
)

/** The unique keys are the second fence behind the row lock: one answer that stands per person and per seat of a stage of a version. */
export const decisions = pgTable(
  'decisions',
  {
    changeId: text().$type<ChangeId>().notNull(),
    version: integer().notNull(),
    stage: integer().notNull(),
    seat: integer().notNull(),
    deciderId: text().$type<PersonId>().notNull(),
    /** In whose place; null: her own. */
    forId: text().$type<PersonId>(),
    answer: text().$type<Decision['answer']>().notNull(),
    reason: text(),
    /** When the stage began to wait. */
    waitedSince: instant().notNull(),
    decidedAt: instant().notNull(),
    contentHash: text().notNull(),
    voided: boolean().notNull(),
    proof: text().$type<ProofMeans>(),
  },
  (table) => [
    uniqueIndex('decisions_one_per_seat')
      .on(table.changeId, table.version, table.stage, table.seat)
      .where(sql`not ${table.voided}`),
    uniqueIndex('decisions_one_per_person')
      .on(table.changeId, table.version, table.deciderId)
      .where(sql`not ${table.voided}`),
    index().on(table.deciderId, table.decidedAt),
  ],
)

/** What is asked and answered about a change while it waits; the unique key is the second fence behind the row lock of the change. */
export const changeMessages = pgTable(
  'change_messages',
  {
    changeId: text().$type<ChangeId>().notNull(),
    number: integer().notNull(),
    byId: text().$type<PersonId>().notNull(),
    side: text().$type<Message['side']>().notNull(),
    kind: text().$type<Message['kind']>().notNull(),
    text: text().notNull(),
    version: integer().notNull(),
    at: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.changeId, table.number] })],
)
