import type { Change } from './change.ts'

/** What an approver sees and decides on, as one value to hash (canonicalJson → SHA-256): kind, input, persons, risk, domain, policy version, version, stages. */
export declare function contentOf(change: Pick<Change, 'content' | 'requesterId' | 'beneficiaryId' | 'risk' | 'domainId' | 'policyVersion' | 'version' | 'stages'>): Record<string, unknown>
