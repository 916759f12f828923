import { useMutation, useQuery, useQueryCache } from '@pinia/colada'
import { computed, watch, type ComputedRef, type Ref } from 'vue'
import { call } from '#api/call.ts'
import { keys } from '#api/keys.ts'
import { readAgain } from '#api/read-again.ts'
import type { Input, Output } from '#contract/endpoints.ts'
import type { Picked } from '#dingtalk/pickers.ts'
import type { AskInput } from '#pieces/ask/use-ask-preview.ts'
import { underIntent } from '#pieces/change/intents.ts'

type SentRow = Output<'sendAskFor'>['rows'][number]
/** What came of it for each, with the name she was picked by. */
export type Report = readonly (SentRow & { readonly name: string })[]

export interface AskFor {
  readonly preview: ReturnType<typeof usePreview>
  /** None of them can be asked for as it stands. */
  readonly blocked: ComputedRef<boolean>
  readonly busy: ComputedRef<boolean>
  readonly failure: ComputedRef<unknown>
  send(reason: string): Promise<Report | null>
}

function usePreview(wanted: Ref<Input<'previewAskFor'> | null>) {
  return useQuery({
    key: () => keys.askPreview(`for ${JSON.stringify(wanted.value)}`),
    query: ({ signal }) => {
      if (wanted.value === null) throw new Error('nobody is asked for')
      return call('previewAskFor', wanted.value, { signal })
    },
    enabled: () => wanted.value !== null && wanted.value.scope.include.length > 0,
    placeholderData: (previous: Output<'previewAskFor'> | undefined) => previous,
    gcTime: 60_000,
  })
}

/** Asking for people she picked: the way of each before, and what came of each after. One key for one intent. */
export function useAskFor(input: Readonly<Ref<AskInput>>, people: Readonly<Ref<readonly Picked[]>>): AskFor {
  const cache = useQueryCache()
  const wanted = computed(() => {
    const { editing: _none, ...ask } = input.value
    return people.value.length > 0 ? { ...ask, personIds: people.value.map(({ id }) => id) } : null
  })
  const preview = usePreview(wanted)
  const act = useMutation({
    mutation: ({ ask, under }: { readonly ask: Input<'sendAskFor'>; readonly under: string }) => call('sendAskFor', ask, { key: under }),
    onSuccess: () => {
      readAgain(cache, [['inbox'], keys.home()])
    },
  })
  watch(wanted, () => {
    act.reset()
  })

  return {
    preview,
    blocked: computed(() => preview.data.value?.rows.every(({ verdict }) => !verdict.allowed) ?? false),
    busy: computed(() => act.isLoading.value),
    failure: computed(() => act.error.value),
    async send(reason) {
      if (wanted.value === null) return null
      const names = new Map(people.value.map(({ id, name }) => [id, name]))
      const intent = `ask for ${JSON.stringify(wanted.value)} ${reason}`
      const ask = { ...wanted.value, reason }
      // a refusal is shown on the page, from the mutation's own state
      const answer = await underIntent(intent, (under) => act.mutateAsync({ ask, under })).catch(() => null)
      return answer && answer.rows.map((row) => ({ ...row, name: names.get(row.personId) ?? row.personId }))
    },
  }
}
