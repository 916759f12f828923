import type { ChangeContent } from '#governance/change/change.ts'
import type { Instant, PersonId } from '#governance/id.ts'
import type { NotDoneFacts } from '../notices/compose-not-done.ts'
import { findChange } from '../store/changes.ts'
import type { Tx } from '../store/database.ts'
import { orgTree, person, personBriefs } from '../store/directory.ts'
import { lostEffectsOf } from '../store/lost-effects.ts'
import { loadAuthority } from './load-authority.ts'
import { readableLog } from './readable-log.ts'

type Named = Pick<NotDoneFacts, 'act' | 'name'>

/** What was to be done at the platform, and to whom or what; null: nothing that the platform does. */
async function actOf(tx: Tx, { kind, input }: ChangeContent): Promise<Named | null> {
  switch (kind) {
    case 'add_member':
    case 'create_department':
    case 'delete_department':
    case 'empty_attendance':
    case 'delete_attendance':
    case 'restore_attendance':
      return { act: kind, name: input.name }
    case 'update_member':
    case 'change_attendance':
      return { act: kind, name: input.before.name }
    case 'move_member':
    case 'disable_member':
    case 'enable_member':
    case 'remove_member':
      return { act: kind, name: (await personBriefs(tx, [input.memberId])).get(input.memberId)?.name ?? '' }
    case 'rename_department':
      return { act: kind, name: input.before }
    case 'reparent_department':
    case 'set_department_head':
      return { act: kind, name: (await orgTree(tx)).get(input.departmentId)?.name ?? '' }
    // done when they are decided, all of it here
    case 'ask_for_role':
    case 'revoke_grant':
    case 'hand_over':
    case 'open_domain':
    case 'set_working_day':
    case 'recover_factor':
    case 'set_role':
    case 'set_domain':
    case 'set_conflict_rule':
    case 'allow_exception':
    case 'set_app':
      return null
    default:
      return kind satisfies never
  }
}

async function readsLog(tx: Tx, personId: PersonId): Promise<boolean> {
  const her = await person(tx, personId)
  return her !== null && readableLog(await loadAuthority(tx, her), null) !== null
}

/** What of her acts the platform did not take in this time: the first of it by name. null: nothing. */
export async function loadNotDone(tx: Tx, personId: PersonId, sinceAt: Instant, untilAt: Instant): Promise<NotDoneFacts | null> {
  const lost = await lostEffectsOf(tx, personId, sinceAt, untilAt)
  const changeIds = new Set(lost.map(({ changeId }) => changeId))
  const first = lost[0]
  const change = first === undefined ? null : await findChange(tx, first.changeId)
  const named = change === null ? null : await actOf(tx, change.content)
  if (first === undefined || named === null) return null
  return { ...first, ...named, more: changeIds.size - 1, readsLog: await readsLog(tx, personId) }
}
