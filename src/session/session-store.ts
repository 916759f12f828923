import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { RefusalCode } from '#contract/refusal.ts'

/** `outside`: in a plain browser, where nobody can say who this is · `left`: known, but no longer in the company. */
export type SessionPhase = 'starting' | 'in' | 'outside' | 'left' | 'offline' | 'failed'

export const useSessionStore = defineStore('session', () => {
  const phase = ref<SessionPhase>('starting')
  const personId = ref<string | null>(null)
  /** Why nobody could be signed in, where the server said it. */
  const refusal = ref<RefusalCode | null>(null)
  /** For the person to tell an administrator, when the server named a fault. */
  const requestId = ref('')
  /** Only where the client loses cookies; never written anywhere. */
  const bearer = ref<string | null>(null)
  return { phase, personId, refusal, requestId, bearer }
})
