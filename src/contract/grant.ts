import { z } from 'zod'
import { personBrief } from './person.ts'
import { changeId, count, grantId, instant, risk, roleId, verdict } from './scalars.ts'
import { scopeView } from './scope-view.ts'

/** How far the grant is mirrored as a DingTalk label role; never wider than the scope. */
export const labelState = z.enum(['waiting', 'pushed', 'not_mapped', 'scope_does_not_fit', 'removed', 'needs_attention'])

export const grantView = z.strictObject({
  id: grantId,
  person: personBrief,
  roleId,
  risk,
  scope: scopeView,
  fromAt: instant,
  untilAt: instant,
  /** When it stopped, or will stop, holding. */
  endAt: instant,
  phase: z.enum(['not_started', 'active', 'ended']),
  revoked: z.boolean(),
  origin: z.enum(['requested', 'inherited', 'rule', 'team', 'adopted', 'break_glass']),
  /** Because of whom: the change it came from and who decided it. */
  changeId,
  decidedBy: z.array(personBrief),
  label: labelState,
  /** What the holder wrote when she asked for it; null for everybody else, and where nobody asked. */
  asked: z.strictObject({ lengthMinutes: count, reason: z.string() }).nullable(),
  can: z.strictObject({ revoke: verdict, extend: verdict, askAgain: verdict, handOver: verdict }),
})
export type GrantView = z.output<typeof grantView>
