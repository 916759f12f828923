import fc from 'fast-check'
import { ApiRefusal } from '#api/failures.ts'
import type { DepartmentId } from '#governance/id.ts'
import type { Permission } from '#governance/permission.ts'
import { decidersNow, decidersOf } from '#governance/stage.ts'
import { referenceAllows } from '#tests/governance/reference-authorizer.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'
import { hasFactor, readFacts, type Facts } from './facts.ts'
import { Factors } from './factors.ts'
import { people, places, reaches, roles } from './company.ts'
import { spoil, spoilNext } from './platform-truth.ts'
import { propose, structureActs, type StructureAct } from './structure-acts.ts'

const lengths = [30, 480, 1_440, 4_320] as const
const waits = [1, 16, 31, 1_500] as const

const who = fc.constantFrom(...people)
const place = fc.constantFrom(...places)
const reach = fc.constantFrom(...reaches)
/** Which of those that are there: taken modulo their number. */
const which = fc.nat({ max: 40 })

/** What somebody tries. Most tries are refused, which is an answer too. */
export const act = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('ask'),
      who,
      role: fc.constantFrom(...roles),
      place: reach,
      length: fc.constantFrom(...lengths),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('askFor'), who, other: who, role: fc.constantFrom(...roles), place }) },
  { weight: 7, arbitrary: fc.record({ do: fc.constant('decide'), who, which, right: fc.boolean(), yes: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('edit'), which, length: fc.constantFrom(...lengths) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw'), who, which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('offer'), who, which, right: fc.boolean(), length: fc.constantFrom(...lengths) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('handOn'), who, other: who, which, right: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('take'), who, which, right: fc.boolean(), yes: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('revoke'), who, which }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('move'), who, which, to: place }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('rename'), who, place, name: fc.constantFrom('North', 'South') }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('reparent'), who, place, to: place }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('create'), who, place }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('head'), who, place, other: who }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('undo'), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('takeBack'), who, which, right: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('setUp'), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('recover'), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('stop'), who, which, right: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait'), minutes: fc.constantFrom(...waits) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('settle') }) },
  { weight: 3, arbitrary: spoil },
  ...structureActs,
)
export type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

export type Outcome = 'done' | 'refused' | 'nothing there'

const at = <T>(list: readonly T[], index: number): T | undefined => list.at(index % Math.max(1, list.length))

/** May this person use the permission in all of these places, says the second opinion. */
export function naively(facts: Facts, personId: string, permission: Permission, where: readonly string[]): boolean {
  const person = facts.people.find(({ id }) => id === personId)
  if (!person) return false
  return referenceAllows({
    ...facts,
    // these histories have none
    apps: [],
    person,
    secondFactor: hasFactor(facts, personId),
    permission,
    where: where as readonly DepartmentId[],
  })
}

/** One company at work, and everybody who is signed in to it. */
export class World {
  readonly remit: TestRemit
  private readonly factors: Factors

  constructor(remit: TestRemit) {
    this.remit = remit
    this.factors = new Factors(remit)
  }

  facts(): Promise<Facts> {
    return readFacts(this.remit.app.database)
  }

  private by(userid: string): Promise<Somebody> {
    return this.remit.signIn(userid)
  }

  /** Does it, or is refused with a reason; whatever else happens is a fault and thrown. */
  async try(one: Act, facts: Facts): Promise<Outcome> {
    try {
      return (await this.perform(one, facts)) ? 'done' : 'nothing there'
    } catch (error) {
      if (error instanceof ApiRefusal) return 'refused'
      throw error
    }
  }

  private async perform(one: Act, facts: Facts): Promise<boolean> {
    switch (one.do) {
      case 'wait':
        await this.remit.advance(one.minutes * 60_000)
        return true
      case 'settle':
        await this.remit.settle()
        return true
      case 'spoil':
        spoilNext(this.remit, one)
        return true
      case 'ask':
      case 'askFor':
        return this.ask(one)
      case 'decide':
      case 'edit':
      case 'withdraw':
        return this.answer(one, facts)
      case 'handOn':
        return this.handOn(one, facts)
      case 'offer':
      case 'take':
        return this.bargain(one, facts)
      case 'setUp':
      case 'recover':
      case 'stop':
        return this.recover(one, facts)
      case 'undo': {
        const done = at(facts.changes, one.which)
        if (!done) return false
        await (await this.by(done.requesterId)).call('undoChange', { changeId: done.id })
        return true
      }
      case 'takeBack': {
        const made = at(
          facts.decisions.filter(({ voided }) => !voided),
          one.which,
        )
        if (!made) return false
        // mostly who decided; at times somebody else
        await (await this.by(one.right ? made.deciderId : one.who)).call('undoChange', { changeId: made.changeId })
        return true
      }
      case 'revoke': {
        const grant = at(facts.grants, one.which)
        if (!grant) return false
        await (await this.by(one.who)).call('revokeGrant', { grantId: grant.id, reason: 'no longer' })
        return true
      }
      case 'move':
      case 'rename':
      case 'reparent':
      case 'create':
      case 'head':
        return this.run(one, facts)
      default:
        return propose(one satisfies StructureAct, facts, (userid) => this.by(userid))
    }
  }

  private async ask(one: Extract<Act, { do: 'ask' | 'askFor' }>): Promise<boolean> {
    const wanted = { roleId: one.role, scope: { include: [one.place], exclude: [] }, startAt: null, reason: 'the season' }
    const asker = await this.by(one.who)
    if (one.do === 'ask') {
      await asker.call('sendAsk', { ...wanted, lengthMinutes: one.length })
      return true
    }
    const { rows } = await asker.call('sendAskFor', { ...wanted, lengthMinutes: 60, personIds: [one.other] })
    return rows.some(({ change }) => change !== null)
  }

  private async answer(one: Extract<Act, { do: 'decide' | 'edit' | 'withdraw' }>, facts: Facts): Promise<boolean> {
    const change = at(
      facts.changes.filter(({ status }) => status === 'pending'),
      one.which,
    )
    if (!change) return false
    const { id: changeId, version, contentHash } = change
    if (one.do === 'withdraw') await (await this.by(one.who)).call('withdrawChange', { changeId, version })
    else if (one.do === 'decide') {
      // mostly somebody who may; at times whoever comes along, the one who asked among them
      const waiting = decidersNow({ ...change, decisions: facts.decisions.filter((made) => made.changeId === changeId) })
      const decider = one.right ? (waiting[0] ?? one.who) : one.who
      const answer = one.yes || one.right ? 'approve' : 'refuse'
      const proof = change.risk === 'critical' && answer === 'approve' ? await this.factors.proof(decider, change) : null
      await (await this.by(decider)).call('decideChange', { changeId, version, contentHash, answer, reason: 'so it is', proof })
    } else {
      if (change.content.kind !== 'ask_for_role') return false
      const { scope, startAt, reason } = change.content.input
      const edited = { scope: { include: [...scope.include], exclude: [...scope.exclude] }, startAt, reason }
      await (await this.by(change.requesterId)).call('editChange', { changeId, version, ...edited, lengthMinutes: one.length })
    }
    return true
  }

  /** Her second factor: set up, given up for lost, or kept after all, mostly by herself. */
  private async recover(one: Extract<Act, { do: 'setUp' | 'recover' | 'stop' }>, facts: Facts): Promise<boolean> {
    if (one.do === 'setUp') {
      if (facts.factors.some(({ personId }) => personId === one.who)) return false
      await this.factors.setUp(one.who)
      return true
    }
    if (one.do === 'recover') {
      await (await this.by(one.who)).call('askRecovery', { reason: 'the harbour' })
      return true
    }
    const change = at(
      facts.changes.filter(({ content, status }) => content.kind === 'recover_factor' && status === 'pending'),
      one.which,
    )
    if (!change) return false
    await (await this.by(one.right ? change.beneficiaryId : one.who)).call('stopRecovery', { changeId: change.id })
    return true
  }

  /** Mostly by whoever it waits for, to one of those it may go to; at times to whoever comes to mind. */
  private async handOn(one: Extract<Act, { do: 'handOn' }>, facts: Facts): Promise<boolean> {
    const change = at(
      facts.changes.filter(({ status }) => status === 'pending'),
      one.which,
    )
    if (!change) return false
    const { id: changeId, version, contentHash } = change
    const waiting = decidersOf(change.stages[change.stage])[0]
    const by = await this.by(one.right ? (waiting ?? one.who) : one.who)
    const { candidates } = await by.call('previewHandOn', { changeId })
    const toId = one.right ? (candidates[0]?.person.id ?? one.other) : one.other
    await by.call('handOn', { changeId, version, contentHash, toId })
    return true
  }

  /** Less is offered, mostly by whoever it waits for; what was offered is taken or declined, mostly by who asked. */
  private async bargain(one: Extract<Act, { do: 'offer' | 'take' }>, facts: Facts): Promise<boolean> {
    const change = at(
      facts.changes.filter(({ status, offer }) => status === 'pending' && (one.do === 'offer' || offer !== null)),
      one.which,
    )
    if (!change || change.content.kind !== 'ask_for_role') return false
    const { id: changeId, version, contentHash, offer } = change
    const { roleId, scope } = change.content.input
    if (one.do === 'offer') {
      const waiting = change.stages[change.stage]?.approverIds[0]
      const smaller = { roleId, scope: { include: [...scope.include], exclude: [...scope.exclude] }, lengthMinutes: one.length }
      await (await this.by(one.right ? (waiting ?? one.who) : one.who)).call('makeOffer', { changeId, version, contentHash, ...smaller })
      return true
    }
    const answer = { changeId, version, contentHash, offerHash: offer?.hash ?? '' }
    await (await this.by(one.right ? change.requesterId : one.who)).call(one.yes || one.right ? 'acceptOffer' : 'dropOffer', answer)
    return true
  }

  private async run(one: Extract<Act, { do: 'move' | 'rename' | 'reparent' | 'create' | 'head' }>, facts: Facts): Promise<boolean> {
    const actor = await this.by(one.who)
    if (one.do === 'move') {
      const memberId = at(['waiter', 'barman', 'chef', 'rest.head'] as const, one.which) ?? 'waiter'
      const [from] = facts.people.find(({ id }) => id === memberId)?.departmentIds ?? []
      if (from === undefined) return false
      await actor.call('moveMember', { memberId, fromDepartmentId: from, toDepartmentId: one.to })
      return true
    }
    const department = facts.departments.find(({ id }) => id === one.place)
    if (!department) return false
    const departmentId = one.place
    if (one.do === 'create') {
      await actor.call('changeDepartment', {
        act: { kind: 'create_department', parentId: departmentId, name: `New ${facts.changes.length}` },
      })
    } else if (one.do === 'rename') {
      const renamed = { kind: 'rename_department', departmentId, before: department.name, after: one.name } as const
      await actor.call('changeDepartment', { act: renamed })
    } else if (one.do === 'reparent') {
      const moved = { kind: 'reparent_department', departmentId, before: department.parentId ?? '', after: one.to } as const
      await actor.call('changeDepartment', { act: moved })
    } else {
      const heads = { before: department.headIds.map(String), after: [String(one.other)] }
      await actor.call('changeDepartment', { act: { kind: 'set_department_head', departmentId, ...heads } })
    }
    return true
  }
}
