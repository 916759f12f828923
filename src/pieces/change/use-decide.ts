import { useQueryCache } from '@pinia/colada'
import type { Ref } from 'vue'
import { call } from '#api/call.ts'
import { Offline } from '#api/failures.ts'
import type { ChangeCard, ChangeDetail } from '#contract/change.ts'
import { useResult } from '#kit/use-result.ts'
import { failureLine } from '#pieces/failure/failure-text.ts'
import { everyWord } from '#words/i18n.ts'
import { useWords } from '#words/use-words.ts'
import { useAct, type Acting, type Intent } from './use-act.ts'
import { useSubject } from './use-subject.ts'
import { keepForLater } from './waiting-acts.ts'

type Seen = Pick<ChangeCard, 'id' | 'version' | 'contentHash' | 'takesProof' | 'beneficiary' | 'requester' | 'subject'>

export interface Decide {
  /** `<change id> <act>` while the server is asked. */
  readonly busy: Readonly<Ref<string>>
  /** The change afterwards, or null when it did not come about or waits for the network; the person has been told. */
  approve(card: Seen): Promise<ChangeDetail | null>
  withdraw(card: Seen): Promise<ChangeDetail | null>
  /** Says nothing when it fails: its sheet shows the failure, and the reason stays written. */
  refuse(card: Seen, reason: string): Promise<ChangeDetail | null>
}

/** Exactly what was shown is what is decided: version and content go back with the answer. */
function decide(
  { act }: Acting,
  card: Seen,
  answer: 'approve' | 'refuse',
  reason: string | null,
  proof: string | null = null,
): Promise<ChangeDetail> {
  const { id: changeId, version, contentHash } = card
  const about = `${version} ${reason ?? ''}`
  return act({ changeId, name: answer, about }, (key) =>
    call('decideChange', { changeId, version, contentHash, answer, reason, ...(proof !== null && { proof }) }, { key }),
  )
}

function withdraw({ act }: Acting, { id: changeId, version }: Seen): Promise<ChangeDetail> {
  return act({ changeId, name: 'withdraw', about: String(version) }, (key) => call('withdrawChange', { changeId, version }, { key }))
}

/** Where a yes takes a code, it is asked for first, and nothing is said when she thinks better of it. */
async function withProof<T>({ id: changeId, contentHash, takesProof }: Seen, go: (proof: string | null) => Promise<T>): Promise<T | null> {
  if (!takesProof) return go(null)
  const { askForProof } = await import('#pieces/proof/ask-for-proof.ts')
  const proof = await askForProof({ kind: 'approve_change', changeId, contentHash })
  return proof === null ? null : go(proof)
}

const wayBack = async () => {
  const [there] = await Promise.all([import('./use-undo.ts'), everyWord()])
  return there
}

/** The acts on a change, each told in the result bar; what finds no network waits for it. */
export function useDecide(): Decide {
  const acting = useAct()
  const cache = useQueryCache()
  const { t } = useWords()
  const { say } = useResult()
  const subjectOf = useSubject()

  function doneText(name: Intent['name'], card: Seen, { status, waitingFor }: ChangeDetail): string {
    if (name === 'withdraw') return t('change.done.withdrawn')
    if (name === 'refuse') return t('change.done.refused', { who: card.requester.name })
    const gives = card.subject.kind === 'ask_for_role' || card.subject.kind === 'hand_over'
    const agreed = status === 'failed' ? 'failed' : gives ? 'approved' : 'agreed'
    return t(`change.done.${status === 'pending' ? 'passedOn' : agreed}`, {
      who: card.beneficiary.name,
      role: subjectOf(card).what,
      names: waitingFor.map(({ name: who }) => who).join(t('time.and')),
    })
  }

  /** null: kept until there is a network. */
  async function told(name: Intent['name'], card: Seen, act: () => Promise<ChangeDetail>): Promise<ChangeDetail | null> {
    const tell = (change: ChangeDetail): ChangeDetail => {
      const text = doneText(name, card, change)
      say({ text, tone: change.status === 'failed' ? 'danger' : 'success' })
      // what takes it back is loaded when there is something to take back: not with the first screen
      if (change.undo.can.allowed) void wayBack().then(({ undoWith }) => undoWith({ cache, t, say }).sayDone(text, change))
      return change
    }
    try {
      return tell(await act())
    } catch (failure) {
      // a proof does not last until there is a network again
      if (!(failure instanceof Offline) || (name === 'approve' && card.takesProof)) throw failure
      const what = `${card.requester.name} · ${subjectOf(card).what}`
      keepForLater({ changeId: card.id, name, what, send: async () => void tell(await act()) })
      say({ text: t('change.waiting.kept') })
      return null
    }
  }

  async function toldAnyway(name: Intent['name'], card: Seen, act: () => Promise<ChangeDetail>): Promise<ChangeDetail | null> {
    try {
      return await told(name, card, act)
    } catch (failure) {
      say({ text: failureLine(failure, t), tone: 'danger' })
      return null
    }
  }

  return {
    busy: acting.busy,
    approve: (card) => withProof(card, (proof) => toldAnyway('approve', card, () => decide(acting, card, 'approve', null, proof))),
    withdraw: (card) => toldAnyway('withdraw', card, () => withdraw(acting, card)),
    refuse: (card, reason) => told('refuse', card, () => decide(acting, card, 'refuse', reason)),
  }
}
