import { createHash } from 'node:crypto'
import type { Person } from '#governance/org.ts'
import type { Tx } from '../store/database.ts'
import { begin, finish } from '../store/idempotency.ts'
import { no } from './answer-refusal.ts'
import { stopWith } from './stop-with.ts'

/** What is asked, by whom: the same key means something only for the same person. */
export interface Asked {
  readonly person: Person
  /** As the caller chose it, or nothing. */
  readonly key: string | undefined
  readonly content: string
}

const keyShape = /^[\x21-\x7e]{1,255}$/

/** R19: runs once for each key; repeated, the first answer is given again, in the same transaction as what it tells about. */
export async function answeredOnce(tx: Tx, { person, key = '', content }: Asked, run: () => Promise<string>): Promise<string> {
  if (!keyShape.test(key)) return stopWith(no('idempotency_key_missing'))
  const bodyHash = createHash('sha256').update(content).digest('hex')
  const begun = await begin(tx, person.id, key, bodyHash)
  if (begun === 'in_flight') return stopWith(no('request_in_flight', { retryAfterSeconds: 1 }))
  if (begun === 'other_body') return stopWith(no('idempotency_key_reused'))
  if (begun !== 'new') return JSON.stringify(begun.stored.answer)
  const text = await run()
  await finish(tx, person.id, key, 200, JSON.parse(text))
  return text
}
