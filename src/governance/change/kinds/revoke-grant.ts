import type { Authority } from '../../authorize.ts'
import type { Grant } from '../../grant.ts'
import type { Verdict } from '../../verdict.ts'

/** Own grants may always be given back; others' need grant.revoke over the whole scope of the grant. Ended ones refuse. `authority` is the actor's. */
export declare function mayRevoke(authority: Authority, grant: Grant): Verdict
