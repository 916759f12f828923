import { ref, type Ref } from 'vue'
import { useRouter } from 'vue-router'
import { ApiRefusal } from '#api/failures.ts'
import type { GrantView } from '#contract/grant.ts'
import { useResult } from '#kit/use-result.ts'
import { underIntent } from '#pieces/change/intents.ts'
import { failureLine } from '#pieces/failure/failure-text.ts'
import { idsOf } from '#pieces/scope/scope-ids.ts'
import { paths } from '#src/paths.ts'
import { useFormat } from '#words/format.ts'
import { useWords } from '#words/use-words.ts'
import { useSendAsk } from './use-send-ask.ts'

export interface AskAgain {
  /** The grant whose ask is under way. */
  readonly busy: Readonly<Ref<string>>
  askAgain(grant: GrantView): Promise<void>
}

/**
 * The same role, scope, length and reason in one tap. Who decides is told afterwards, with the way to the ask; what cannot be
 * sent as it was opens as a form, filled in, which shows the cause.
 */
export function useAskAgain(): AskAgain {
  const { t } = useWords()
  const format = useFormat()
  const router = useRouter()
  const { say } = useResult()
  const send = useSendAsk()
  const busy = ref('')

  async function sendAgain(grant: GrantView, asked: NonNullable<GrantView['asked']>): Promise<void> {
    const ask = { roleId: grant.roleId, scope: idsOf(grant.scope), ...asked, startAt: null }
    try {
      const detail = await underIntent(`${grant.id} again`, (key) => send.mutateAsync({ ask, key }))
      const names = format.list(detail.waitingFor.map(({ name }) => name))
      const open = { label: t('change.see'), run: () => void router.push(paths.change(detail.id)) }
      say({ text: t('ask.sent', { names }), tone: 'success', action: open, seconds: 10 })
    } catch (failure) {
      if (failure instanceof ApiRefusal && failure.code === 'not_allowed') {
        await router.push(paths.askAgain(grant.roleId, grant.id))
        return
      }
      say({ text: failureLine(failure, t), tone: 'danger' })
    }
  }

  return {
    busy,
    async askAgain(grant) {
      if (busy.value !== '') return
      if (grant.asked === null) {
        await router.push(paths.askAgain(grant.roleId, grant.id))
        return
      }
      busy.value = grant.id
      await sendAgain(grant, grant.asked)
      busy.value = ''
    },
  }
}
