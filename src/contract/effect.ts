import { z } from 'zod'
import { toldKinds } from '#governance/change/routed-kinds.ts'
import { count, locale, permission, policyName, risk, roleId, stageKind } from './scalars.ts'

/** What a line of a difference, or of what an act would do, tells. Its sentence is in the words. */
export const effectCodes = [
  // a role
  'role_name_after',
  'role_gets',
  'role_gives_up',
  'role_includes',
  'role_no_more_includes',
  'role_risk',
  'role_held_by',
  'role_gain',
  'role_lose',
  'role_rests_without_factor',
  'role_runs_out',
  'role_label',
  // a domain
  'domain_name_after',
  'domain_reach',
  'domain_without',
  'domain_no_more_reach',
  'domain_no_more_without',
  'domain_owner_new',
  'domain_owner_gone',
  'domain_policy',
  'domain_stages',
  'domain_longest',
  'domain_deadline',
  'domain_proof',
  'domain_opens',
  'domain_opens_no_more',
  'domain_people',
  'domain_owner_gain',
  'domain_taken_from',
  'domain_falls_to',
  'domain_pending',
  // an attendance rule
  'attendance_name_after',
  'attendance_comes',
  'attendance_goes',
  'attendance_exempts',
  'attendance_asks_again',
  'attendance_managers_after',
  'attendance_starts',
  'attendance_stops',
  'attendance_where',
  'attendance_nobody',
  'attendance_kept',
  'attendance_by_hand',
  // a conflict rule
  'conflict_name_after',
  'conflict_left',
  'conflict_right',
  'conflict_left_was',
  'conflict_right_was',
  'conflict_people',
  'conflict_nobody',
  'conflict_departments',
  'conflict_freed',
  // an exception from one
  'exception_rule',
  'exception_where',
  'exception_until',
  'exception_owner',
  'exception_control',
  'exception_proof',
  'exception_rests',
  'exception_lapses',
  // an app, and a domain of apps
  'app_name_after',
  'app_purpose',
  'app_link',
  'app_managed_at',
  'app_domains',
  'app_grants',
  'domain_apps',
  'domain_no_more_apps',
  'domain_owner_gain_apps',
] as const

/** One fact: people, places or other names, permissions, roles, a risk, how many; empty and null where it has none of them. */
export const effectLine = z.strictObject({
  code: z.enum(effectCodes),
  names: z.array(z.string()),
  permissions: z.array(permission),
  roleIds: z.array(roleId),
  risk: risk.nullable(),
  /** Who decides, in order. */
  stages: z.array(z.strictObject({ kind: stageKind, need: z.int().min(1), beside: z.boolean() })),
  minutes: count.nullable(),
  policy: policyName.nullable(),
  /** Of a deadline: whether nights and holidays count. */
  roundTheClock: z.boolean().nullable(),
  count: count.nullable(),
})

/** An act whose difference is told line by line. */
export const toldSubject = z.strictObject({
  kind: z.enum(toldKinds),
  /** Something new, something changed, or something that ends. */
  how: z.enum(['new', 'change', 'end']),
  /** Of what it is about, as it was called when it was sent. */
  name: z.string(),
  /** The same in every language, where it has a name in each. */
  names: z.record(locale, z.string()).nullable(),
  lines: z.array(effectLine),
  reason: z.string(),
})
export type EffectLine = z.output<typeof effectLine>
export type EffectCode = EffectLine['code']
export type ToldSubject = z.output<typeof toldSubject>
