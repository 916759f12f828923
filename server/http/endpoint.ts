import type { Output, Parsed, RefusalOf } from '#contract/endpoints.ts'
import type { RefusalCode } from '#contract/refusal.ts'
import type { EndpointName } from '#contract/routes.ts'
import type { Person } from '#governance/org.ts'
import type { Cause } from '#governance/verdict.ts'
import type { App } from '../application.ts'
import type { Tx } from '../store/database.ts'

/** A lawful no. Returned, not thrown; the transaction it came from is rolled back. */
export class Refusal<C extends RefusalCode = RefusalCode> {
  readonly code: C
  readonly causes: readonly Cause[]
  readonly names: Readonly<Record<string, string>>
  constructor(code: C, causes: readonly Cause[] = [], names: Readonly<Record<string, string>> = {}) {
    this.code = code
    this.causes = causes
    this.names = names
  }
}

/** What an endpoint is called with: one transaction, one time, one person. */
export interface Call {
  readonly app: App
  readonly tx: Tx
  readonly person: Person
  readonly requestId: string
}

/**
 * An endpoint: lock and load, decide, save with evidence, present; all inside `call.tx`.
 * A refusal that the contract does not declare does not compile.
 */
export type Endpoint<K extends EndpointName> = (call: Call, input: Parsed<K>) => Promise<Output<K> | Refusal<RefusalOf<K>>>
