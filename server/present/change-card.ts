import type { ChangeCard } from '#contract/change.ts'
import type { Change } from '#governance/change/change.ts'
import { mayApprove, takesProof } from '#governance/change/proof.ts'
import { decidersNow, stepsOf } from '#governance/stage.ts'
import { decidesFor, isExpired, mayCommand } from '#governance/change/lifecycle.ts'
import { presentSubject } from './change-subject.ts'
import type { Lens } from './lens.ts'
import { presentVerdict } from './verdict-view.ts'

async function commands(lens: Lens, change: Change): Promise<ChangeCard['can']> {
  const actor = await lens.actor()
  const verdictOn = async (command: 'approve' | 'refuse' | 'edit' | 'withdraw') => presentVerdict(lens, mayCommand(change, command, actor))
  return {
    approve: await presentVerdict(lens, mayApprove(change, lens.viewer, actor)),
    refuse: await verdictOn('refuse'),
    edit: await verdictOn('edit'),
    withdraw: await verdictOn('withdraw'),
  }
}

export async function presentCard(lens: Lens, change: Change): Promise<ChangeCard> {
  const waitingFor = change.status === 'pending' ? [...decidersNow(change)] : []
  const { step, count } = stepsOf(change)
  const insteadOf = change.status === 'pending' ? decidesFor(change, await lens.actor()) : null
  await lens.meet([change.requesterId, change.beneficiaryId, ...waitingFor])
  return {
    id: change.id,
    version: change.version,
    contentHash: change.contentHash,
    status: change.status,
    expired: isExpired(change),
    risk: change.risk,
    takesProof: takesProof(change, lens.viewer),
    requester: lens.brief(change.requesterId),
    beneficiary: lens.brief(change.beneficiaryId),
    subject: await presentSubject(lens, change),
    createdAt: change.createdAt,
    endedAt: change.endedAt,
    waitingFor: waitingFor.map(lens.brief),
    stage: step,
    stageCount: count,
    insteadOf: insteadOf === null ? null : lens.brief(insteadOf),
    can: await commands(lens, change),
  }
}

export async function presentCards(lens: Lens, changes: readonly Change[]): Promise<ChangeCard[]> {
  await lens.meet(changes.flatMap((change) => [change.requesterId, change.beneficiaryId, ...decidersNow(change)]))
  const cards: ChangeCard[] = []
  for (const change of changes) cards.push(await presentCard(lens, change))
  return cards
}
