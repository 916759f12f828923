import type { App } from '../application.ts'
import { announceChange } from '../changes/notify.ts'
import { PlatformError } from '../dingtalk/platform.ts'
import { findChange } from '../store/changes.ts'
import { lostBeneath } from '../store/lost-effects.ts'
import { complete, enqueue, isInHand, lease, notNeeded, retryLater, type OutboxRow } from '../store/outbox.ts'
import { deliverAttendanceChanged } from './attendance/deliver-attendance-changed.ts'
import { deliverAttendanceDeleted } from './attendance/deliver-attendance-deleted.ts'
import { deliverAttendanceRestored } from './attendance/deliver-attendance-restored.ts'
import { deliverDepartmentChanged, deliverDepartmentCreated } from './deliver-department.ts'
import { deliverLabelRole } from './deliver-label-role.ts'
import { deliverMemberAccount } from './deliver-member-account.ts'
import { deliverMemberAdded } from './deliver-member-added.ts'
import { deliverMemberDepartments } from './deliver-member-departments.ts'
import { deliverDepartmentDeleted } from './deliver-department-deleted.ts'
import { deliverMemberProfile } from './deliver-member-profile.ts'
import { deliverMemberRemoved } from './deliver-member-removed.ts'
import { deliverNotice } from './deliver-notice.ts'
import { deliverNoticeResult } from './deliver-notice-result.ts'
import { giveUp } from './give-up.ts'
import { done, type Outcome } from './outcome.ts'
import { takeBack } from './take-back.ts'

const batch = 10
const leaseMs = 60_000
/** After so many tries in vain a person is told; a retry costs nothing but patience until then. */
const mostAttempts = 12

function deliverOne(app: App, effect: OutboxRow): Promise<Outcome> {
  switch (effect.kind) {
    case 'notice':
      return deliverNotice(app, effect)
    case 'notice_result':
      return deliverNoticeResult(app, effect)
    case 'label_role':
      return deliverLabelRole(app, effect)
    case 'member_added':
      return deliverMemberAdded(app, effect)
    case 'member_removed':
      return deliverMemberRemoved(app, effect)
    case 'member_account':
      return deliverMemberAccount(app, effect)
    case 'member_profile':
      return deliverMemberProfile(app, effect)
    case 'department_deleted':
      return deliverDepartmentDeleted(app, effect)
    case 'member_departments':
      return deliverMemberDepartments(app, effect)
    case 'department_created':
      return deliverDepartmentCreated(app, effect)
    case 'department_changed':
      return deliverDepartmentChanged(app, effect)
    case 'attendance_changed':
      return deliverAttendanceChanged(app, effect)
    case 'attendance_deleted':
      return deliverAttendanceDeleted(app, effect)
    case 'attendance_restored':
      return deliverAttendanceRestored(app, effect)
    default:
      return effect.kind satisfies never
  }
}

/** A refusal of the platform is final; everything else may pass. */
function outcomeOfError(error: unknown): Outcome {
  if (!(error instanceof PlatformError)) throw error
  if (error.kind === 'refused') return { kind: 'needs_attention', because: `platform_refused:${error.code}` }
  return { kind: 'later', because: `${error.kind}:${error.code}`, afterMs: error.retryAfterMs }
}

/** What was tried in vain for too long is given up, and what is given up is not shown as if it were so. */
async function lastWord(app: App, effect: OutboxRow, outcome: Outcome): Promise<Outcome> {
  const last: Outcome =
    outcome.kind === 'later' && effect.attempts >= mostAttempts ? { kind: 'needs_attention', because: outcome.because } : outcome
  if (last.kind !== 'needs_attention') return last
  // who changed it natively was followed when it was found
  if (last.because === 'changed_natively') return { ...last, because: (await whyNotBeneath(app, effect)) ?? last.because }
  try {
    // what another worker has in hand by now is not this one's to undo
    if (!(await app.database.transaction((tx) => isInHand(tx, effect)))) return last
    return (await takeBack(app, effect)) ? done : last
  } catch (error) {
    app.logger.error({ err: error, effect: effect.effectKey }, 'what was shown of an effect could not be taken back')
    return effect.attempts < 2 * mostAttempts ? { kind: 'later', because: last.because, afterMs: null } : last
  }
}

/** What it was to be built on did not come there: then the platform has something else because of that, and not because of somebody. */
async function whyNotBeneath(app: App, effect: OutboxRow): Promise<string | null> {
  const lost = await app.database.transaction((tx) => lostBeneath(tx, effect))
  return lost.at(-1)?.lastError ?? null
}

async function record(app: App, effect: OutboxRow, outcome: Outcome): Promise<void> {
  await app.database.transaction(async (tx) => {
    const change = effect.changeId === null ? null : await findChange(tx, effect.changeId)
    switch (outcome.kind) {
      case 'done':
        if ((await complete(tx, effect)) && outcome.next !== null) await enqueue(tx, outcome.next)
        break
      case 'not_needed':
        await notNeeded(tx, effect, outcome.because)
        break
      case 'later':
        await retryLater(tx, effect, outcome.because, outcome.afterMs)
        break
      case 'needs_attention':
        await giveUp(tx, effect, outcome.because, change)
        break
      default:
        outcome satisfies never
    }
    if (change !== null) await announceChange(tx, change)
  })
}

/**
 * Leases what is due, looks each up, acts, records. A crash anywhere leaves the row leased until its lease runs out; the next
 * look-up then finds what was already done. Returns whether there may be more.
 */
export async function deliverSome(app: App): Promise<boolean> {
  const effects = await app.database.transaction((tx) => lease(tx, batch, leaseMs))
  for (const effect of effects) {
    let outcome: Outcome
    try {
      outcome = await deliverOne(app, effect)
    } catch (error) {
      try {
        outcome = outcomeOfError(error)
      } catch {
        app.logger.error({ err: error, effect: effect.effectKey }, 'an effect failed in an unknown way')
        outcome = { kind: 'later', because: 'fault', afterMs: null }
      }
    }
    await record(app, effect, await lastWord(app, effect, outcome))
  }
  return effects.length > 0
}
