import type { Covered } from '../cover.ts'
import type { Change } from './change.ts'

/** What of a change a cover is measured by. */
export function aboutOf({ risk, content }: Pick<Change, 'risk' | 'content'>): Covered {
  return { risk, roleId: content.kind === 'ask_for_role' || content.kind === 'hand_over' ? content.input.roleId : null }
}
