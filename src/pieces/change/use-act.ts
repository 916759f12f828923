import { useQueryCache } from '@pinia/colada'
import { readonly, ref, type Ref } from 'vue'
import { ApiRefusal } from '#api/failures.ts'
import { keys } from '#api/keys.ts'
import { readAgain } from '#api/read-again.ts'
import type { ChangeDetail } from '#contract/change.ts'
import type { Home } from '#contract/home.ts'
import { homeAfter } from './home-after.ts'
import { underIntent } from './intents.ts'

export interface Intent {
  readonly changeId: string
  readonly name: 'approve' | 'refuse' | 'withdraw'
  /** What tells this intent from another one of the same name. */
  readonly about: string
}

export interface Acting {
  /** `<change id> <name>` while the server is asked. */
  readonly busy: Readonly<Ref<string>>
  act(intent: Omit<Intent, 'name'> & { readonly name: string }, send: (key: string) => Promise<ChangeDetail>): Promise<ChangeDetail>
}

/** One act on a change: sent under its key, its outcome put where it shows; after a refusal the state is read again. */
export function useAct(): Acting {
  const cache = useQueryCache()
  const busy = ref('')

  function adopt(change: ChangeDetail): void {
    cache.setQueryData(keys.change(change.id), change)
    const home = cache.getQueryData<Home>(keys.home())
    if (home) cache.setQueryData(keys.home(), homeAfter(home, change))
    readAgain(cache, [keys.home(), ['inbox'], keys.me(), ['holdings'], ['right-holders'], ['domain']])
  }

  return {
    busy: readonly(busy),
    async act({ changeId, name, about }, send) {
      const intent = `${changeId} ${name} ${about}`
      busy.value = `${changeId} ${name}`
      try {
        const change = await underIntent(intent, send)
        adopt(change)
        return change
      } catch (failure) {
        if (failure instanceof ApiRefusal) readAgain(cache, [keys.change(changeId), keys.home(), ['inbox']])
        throw failure
      } finally {
        busy.value = ''
      }
    },
  }
}
