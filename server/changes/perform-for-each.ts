import { randomUUID } from 'node:crypto'
import type { ReportedMember } from '#contract/several.ts'
import type { SeveralContent } from '#governance/change/several.ts'
import { reachDepartments } from '#governance/authorize.ts'
import type { Person } from '#governance/org.ts'
import { briefWithin, visibleMember } from '../facts/visible-member.ts'
import { Refusal, type Call } from '../http/endpoint.ts'
import { enterDenial } from '../http/login-entries.ts'
import { createLens, type Lens } from '../present/lens.ts'
import { carryOut } from './perform-act.ts'
import { holdFor } from './acts/prepare-act.ts'

export interface SeveralDone {
  readonly batchId: string
  readonly rows: ReportedMember[]
}

/**
 * The same act on several members: each has a change of her own, or a refusal of her own that leaves the others alone.
 * All of them are held before anything is read, in one order, so that two of these cannot wait for each other.
 */
export async function performForEach(call: Call, endpoint: string, contents: readonly SeveralContent[]): Promise<SeveralDone> {
  const ids = contents.map(({ input }) => input.memberId)
  await holdFor(call.tx, ...contents)
  const lens = await createLens(call.tx, call.person)
  await lens.meet(ids)
  const batchId = randomUUID()
  const rows: ReportedMember[] = []
  for (const content of contents) {
    // As she was seen before: afterwards she may be where the viewer does not look.
    const member = await visibleMember(lens, content.input.memberId)
    rows.push(
      member === null
        ? { outcome: 'not_found', memberId: content.input.memberId }
        : await one(call, lens, endpoint, content, member, batchId),
    )
  }
  return { batchId, rows }
}

async function one(
  call: Call,
  lens: Lens,
  endpoint: string,
  content: SeveralContent,
  member: Person,
  batchId: string,
): Promise<ReportedMember> {
  const person = briefWithin(lens, member, reachDepartments(lens.viewer, 'member.view'))
  const change = await carryOut(call, lens, content, { batchId })
  if (!(change instanceof Refusal)) return { outcome: 'done', person, changeId: change.id }
  if (change.code === 'not_found') return { outcome: 'not_found', memberId: member.id }
  await enterDenial(call.tx, { actorId: call.person.id, endpoint, requestId: call.requestId, refusal: change })
  return { outcome: 'not_allowed', person, verdict: { allowed: false, causes: [...change.causes], names: { ...change.names } } }
}
