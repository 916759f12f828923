import type { Endpoint } from '../../http/endpoint.ts'
import { findChange } from '../../store/changes.ts'
import { confirmationByLink } from '../../store/phone-confirmations.ts'

/** What was edited meanwhile is another content, and nothing that was asked about. */
export const getOnPhone: Endpoint<'getOnPhone'> = async ({ tx, person }, { link }) => {
  const open = await confirmationByLink(tx, person.id, link)
  if (open === null || open.means !== null) return { result: 'over' }
  const change = await findChange(tx, open.changeId)
  if (change?.contentHash !== open.contentHash) return { result: 'over' }
  const { changeId, contentHash, numbers, expiresAt } = open
  return { result: 'open', changeId, contentHash, numbers: [...numbers], untilAt: expiresAt }
}
