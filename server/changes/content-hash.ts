import { createHash } from 'node:crypto'
import { canonicalJson } from '#governance/canonical.ts'
import { contentOf } from '#governance/change/content.ts'

/** SHA-256 over everything the approver sees (R3): shown with the change and sent back with the decision. */
export function contentHashOf(change: Parameters<typeof contentOf>[0]): string {
  return createHash('sha256')
    .update(canonicalJson(contentOf(change)))
    .digest('hex')
}
