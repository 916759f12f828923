import type { Authority } from '../../authorize.ts'
import type { Domain } from '../../domain.ts'
import type { Verdict } from '../../verdict.ts'

/** An owner of the global root domain opens a domain that was proposed from a department head. `authority` is the actor's. */
export declare function mayOpenDomain(authority: Authority, domain: Domain): Verdict
