import type { Change } from './change.ts'

type Seen = Pick<Change, 'content' | 'requesterId' | 'beneficiaryId' | 'risk' | 'domainId' | 'policyVersion' | 'version' | 'stages'>

/** What an approver sees and decides on, as one value to hash (canonicalJson → SHA-256): kind, input, persons, risk, domain, policy version, version, stages. */
export function contentOf(change: Seen): Record<string, unknown> {
  // Named one by one: what is not decided on (status, decisions, times) stays out, whatever record is handed in.
  return {
    kind: change.content.kind,
    input: change.content.input,
    requesterId: change.requesterId,
    beneficiaryId: change.beneficiaryId,
    risk: change.risk,
    domainId: change.domainId,
    policyVersion: change.policyVersion,
    version: change.version,
    stages: change.stages.map(({ kind, approverIds, foundAs, need, beside }) => ({
      kind,
      approverIds,
      foundAs,
      ...(need !== undefined && { need }),
      ...(beside === true && { beside }),
    })),
  }
}
