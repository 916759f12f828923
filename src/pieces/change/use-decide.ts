import type { Ref } from 'vue'
import { call } from '#api/call.ts'
import type { ChangeCard, ChangeDetail } from '#contract/change.ts'
import { useResult } from '#kit/use-result.ts'
import { failureText } from '#pieces/failure/failure-text.ts'
import { useWords } from '#words/use-words.ts'
import { useAct, type Acting } from './use-act.ts'
import { useSubject } from './use-subject.ts'

type Seen = Pick<ChangeCard, 'id' | 'version' | 'contentHash' | 'beneficiary' | 'requester' | 'subject'>

export interface Decide {
  /** `<change id> <act>` while the server is asked. */
  readonly busy: Readonly<Ref<string>>
  /** The change afterwards, or null when it did not come about; the person has been told. */
  approve(card: Seen): Promise<ChangeDetail | null>
  withdraw(card: Seen): Promise<ChangeDetail | null>
  /** Says nothing when it fails: its sheet shows the failure, and the reason stays written. */
  refuse(card: Seen, reason: string): Promise<ChangeDetail>
}

/** Exactly what was shown is what is decided: version and content go back with the answer. */
function decide({ act }: Acting, card: Seen, answer: 'approve' | 'refuse', reason: string | null): Promise<ChangeDetail> {
  const { id: changeId, version, contentHash } = card
  const about = `${version} ${reason ?? ''}`
  return act({ changeId, name: answer, about }, (key) => call('decideChange', { changeId, version, contentHash, answer, reason }, { key }))
}

function withdraw({ act }: Acting, { id: changeId, version }: Seen): Promise<ChangeDetail> {
  return act({ changeId, name: 'withdraw', about: String(version) }, (key) => call('withdrawChange', { changeId, version }, { key }))
}

/** The acts on a change, each told in the result bar. */
export function useDecide(): Decide {
  const acting = useAct()
  const { t } = useWords()
  const { say } = useResult()
  const subjectOf = useSubject()

  async function told(act: Promise<ChangeDetail>, words: (change: ChangeDetail) => string): Promise<ChangeDetail | null> {
    try {
      const change = await act
      say({ text: words(change), tone: 'success' })
      return change
    } catch (failure) {
      const { title, text } = failureText(failure, t, 'act')
      say({ text: `${title}${t('shell.stop')}${text}`, tone: 'danger' })
      return null
    }
  }

  return {
    busy: acting.busy,
    approve: (card) =>
      told(decide(acting, card, 'approve', null), ({ status, waitingFor }) =>
        t(status === 'pending' ? 'change.done.passedOn' : 'change.done.approved', {
          who: card.beneficiary.name,
          role: subjectOf(card).what,
          names: waitingFor.map(({ name }) => name).join(t('time.and')),
        }),
      ),
    withdraw: (card) => told(withdraw(acting, card), () => t('change.done.withdrawn')),
    async refuse(card, reason) {
      const change = await decide(acting, card, 'refuse', reason)
      say({ text: t('change.done.refused', { who: card.requester.name }), tone: 'success' })
      return change
    },
  }
}
