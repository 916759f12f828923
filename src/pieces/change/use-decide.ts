import { useQueryCache } from '@pinia/colada'
import { readonly, ref, type Ref } from 'vue'
import { call } from '#api/call.ts'
import { ApiRefusal, Offline } from '#api/failures.ts'
import { keys } from '#api/keys.ts'
import { readAgain } from '#api/read-again.ts'
import type { ChangeCard, ChangeDetail } from '#contract/change.ts'
import type { Home } from '#contract/home.ts'
import { useResult } from '#kit/use-result.ts'
import { failureText } from '#pieces/failure/failure-text.ts'
import { useWords } from '#words/use-words.ts'
import { homeAfter } from './home-after.ts'
import { keyOf, settleIntent } from './intents.ts'
import { useSubject } from './use-subject.ts'

export type Act = 'approve' | 'refuse' | 'withdraw'
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

/** The acts on a change: exactly what was shown is what is decided, once. */
export function useDecide(): Decide {
  const cache = useQueryCache()
  const { t } = useWords()
  const { say } = useResult()
  const subjectOf = useSubject()
  const busy = ref('')

  function adopt(change: ChangeDetail): void {
    cache.setQueryData(keys.change(change.id), change)
    const home = cache.getQueryData<Home>(keys.home())
    if (home) cache.setQueryData(keys.home(), homeAfter(home, change))
    readAgain(cache, [keys.home(), ['inbox'], keys.me(), ['holdings'], ['domain']])
  }

  async function act(card: Seen, name: Act, send: (key: string) => Promise<ChangeDetail>, intent: string): Promise<ChangeDetail> {
    busy.value = `${card.id} ${name}`
    try {
      const change = await send(keyOf(intent))
      settleIntent(intent)
      adopt(change)
      return change
    } catch (failure) {
      if (!(failure instanceof Offline)) settleIntent(intent)
      if (failure instanceof ApiRefusal) readAgain(cache, [keys.change(card.id), keys.home(), ['inbox']])
      throw failure
    } finally {
      busy.value = ''
    }
  }

  const decided = (card: Seen, answer: 'approve' | 'refuse', reason: string | null): Promise<ChangeDetail> => {
    const { id: changeId, version, contentHash } = card
    const intent = [changeId, version, answer, reason].join(' ')
    return act(card, answer, (key) => call('decideChange', { changeId, version, contentHash, answer, reason }, { key }), intent)
  }

  function tell(failure: unknown): null {
    const { title, text } = failureText(failure, t, 'act')
    say({ text: `${title}${t('shell.stop')}${text}`, tone: 'danger' })
    return null
  }

  return {
    busy: readonly(busy),
    async approve(card) {
      try {
        const change = await decided(card, 'approve', null)
        const names = change.waitingFor.map(({ name }) => name).join(t('time.and'))
        const facts = { who: card.beneficiary.name, role: subjectOf(card).what, names }
        say({ text: t(change.status === 'pending' ? 'change.done.passedOn' : 'change.done.approved', facts), tone: 'success' })
        return change
      } catch (failure) {
        return tell(failure)
      }
    },
    async refuse(card, reason) {
      const change = await decided(card, 'refuse', reason)
      say({ text: t('change.done.refused', { who: card.requester.name }), tone: 'success' })
      return change
    },
    async withdraw(card) {
      const { id: changeId, version } = card
      try {
        const change = await act(
          card,
          'withdraw',
          (key) => call('withdrawChange', { changeId, version }, { key }),
          `${changeId} ${version} withdraw`,
        )
        say({ text: t('change.done.withdrawn'), tone: 'success' })
        return change
      } catch (failure) {
        return tell(failure)
      }
    },
  }
}
