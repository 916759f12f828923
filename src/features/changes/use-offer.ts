import { useQuery } from '@pinia/colada'
import type { Ref } from 'vue'
import { call } from '#api/call.ts'
import { keys } from '#api/keys.ts'
import type { ChangeDetail } from '#contract/change.ts'
import type { Input } from '#contract/endpoints.ts'
import { useResult } from '#kit/use-result.ts'
import { useAct } from '#pieces/change/use-act.ts'
import { useRoleName } from '#pieces/role/use-role-name.ts'
import { useFormat } from '#words/format.ts'
import { useWords } from '#words/use-words.ts'
import { useTold } from './use-told.ts'

export type OfferTerms = Pick<Input<'makeOffer'>, 'roleId' | 'scope' | 'lengthMinutes'>

export function useOfferChoices(change: () => Pick<ChangeDetail, 'id' | 'version'>, open: () => boolean) {
  return useQuery({
    key: () => keys.offer(change().id, change().version),
    query: () => call('previewOffer', { changeId: change().id }),
    enabled: open,
    staleTime: 5_000,
  })
}

export interface OfferActs {
  readonly busy: Readonly<Ref<string>>
  /** Throws when it fails: its sheet shows why, and what was chosen stays. */
  make(change: ChangeDetail, terms: OfferTerms): Promise<void>
  accept(change: ChangeDetail): Promise<void>
  /** Declines it, or takes it back: whoever it is that does it. */
  drop(change: ChangeDetail): Promise<void>
}

/** What is done with a smaller right that is offered; exactly what was shown goes back with it. */
export function useOffer(): OfferActs {
  const { act, busy } = useAct()
  const { t } = useWords()
  const { say } = useResult()
  const told = useTold()
  const format = useFormat()
  const roleName = useRoleName()

  const shownOf = ({ id: changeId, version, contentHash, offer }: ChangeDetail) => ({
    changeId,
    version,
    contentHash,
    offerHash: offer?.hash ?? '',
  })

  function acceptedText({ status, subject, waitingFor }: ChangeDetail): string {
    const role = subject.kind === 'ask_for_role' ? roleName(subject.roleId) : ''
    if (status === 'applied') return t('answer.offer.accepted', { role })
    return t('answer.offer.goneOn', { names: format.list(waitingFor.map(({ name }) => name)) })
  }

  return {
    busy,
    async make(change, terms) {
      const { offerHash: _none, ...shown } = shownOf(change)
      const intent = { changeId: change.id, name: 'offer', about: `${change.version} ${JSON.stringify(terms)}` }
      await act(intent, (key) => call('makeOffer', { ...shown, ...terms }, { key }))
      say({ text: t('answer.offer.made', { who: change.requester.name }), tone: 'success' })
    },
    accept(change) {
      const shown = shownOf(change)
      const intent = { changeId: change.id, name: 'accept', about: shown.offerHash }
      return told(
        act(intent, (key) => call('acceptOffer', shown, { key })),
        acceptedText,
      )
    },
    drop(change) {
      const shown = shownOf(change)
      const intent = { changeId: change.id, name: 'drop', about: shown.offerHash }
      const text = change.offer?.can.decline.allowed ? t('answer.offer.declined') : t('answer.offer.withdrawn')
      return told(
        act(intent, (key) => call('dropOffer', shown, { key })),
        () => text,
      )
    },
  }
}
