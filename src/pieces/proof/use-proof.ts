import { computed, ref, watch, type ComputedRef, type Ref } from 'vue'
import { call } from '#api/call.ts'
import type { Output } from '#contract/endpoints.ts'
import { useMoments } from '#pieces/time/use-moments.ts'
import { failureLine } from '#pieces/failure/failure-text.ts'
import { useWords } from '#words/use-words.ts'
import { signWithPasskey } from './passkey.ts'
import { askWays, type Act, type ProofWays } from './proof-ways.ts'

export type Way = 'passkey' | 'app' | 'phone' | 'recovery'
type Refused = Exclude<Output<'proveAct'>, { result: 'proved' }>

export interface Proof {
  readonly way: Ref<Way>
  /** Besides the one that is shown, the likeliest first. */
  readonly others: ComputedRef<readonly Way[]>
  readonly typed: Ref<string>
  readonly ready: ComputedRef<boolean>
  readonly busy: Ref<boolean>
  readonly error: Ref<string>
  send(): Promise<void>
}

const digits = 6
/** What is typed can be one. */
const isCode = (way: Way, code: string): boolean => (way === 'recovery' ? code.length >= 10 : way === 'app' && /^\d{6}$/.test(code))
const codeOf = (typed: string): string => typed.replace(/\s/g, '')

/** What there is, a passkey first: it takes the least and gives nothing away. A recovery code is always left. */
const waysIn = ({ passkey, app, phone }: ProofWays): readonly Way[] => [
  ...(passkey === null ? [] : (['passkey'] as const)),
  ...(app ? (['app'] as const) : []),
  ...(phone ? (['phone'] as const) : []),
  'recovery',
]

/** null: no passkey signed. */
async function ask(act: Act, passkey: ProofWays['passkey'], code: string | null): Promise<Output<'proveAct'> | null> {
  if (code !== null) return call('proveAct', { act, code })
  const signed = passkey && (await signWithPasskey(passkey))
  return signed === null ? null : call('proveAct', { act, signed })
}

/** One proof for one act, by whichever way she chooses. */
export function useProof(act: Act, begun: ProofWays, proved: (proof: string) => void): Proof {
  const { t } = useWords()
  const { stamp } = useMoments()
  const ways = ref(begun)
  const can = computed(() => waysIn(ways.value))
  const way = ref<Way>(can.value[0] ?? 'recovery')
  const typed = ref('')
  const busy = ref(false)
  const lockedText = (until: number): string => t('factor.locked', { until: stamp(until) })
  const error = ref(begun.lockedUntil === null ? '' : lockedText(begun.lockedUntil))
  const code = computed(() => codeOf(typed.value))
  const ready = computed(() => way.value === 'passkey' || isCode(way.value, code.value))

  function why(answer: Refused): string {
    if (answer.result === 'wrong') return t('factor.wrong', { n: answer.triesLeft })
    return answer.result === 'locked' ? lockedText(answer.untilAt) : t(`factor.${answer.result}`)
  }

  async function askAgain(): Promise<void> {
    ways.value = await askWays(act)
    if (ways.value.lockedUntil !== null) error.value = lockedText(ways.value.lockedUntil)
  }

  async function send(): Promise<void> {
    if (busy.value || !ready.value) return
    busy.value = true
    error.value = ''
    try {
      const answer = await ask(act, ways.value.passkey, way.value === 'passkey' ? null : typed.value.trim())
      if (answer?.result === 'proved') return proved(answer.proof)
      typed.value = ''
      error.value = answer === null ? t('factor.passkeyUnused') : why(answer)
      // what was to be signed is used up, or too old by the next try
      if (way.value === 'passkey') await askAgain()
    } catch (lost) {
      error.value = failureLine(lost, t)
    } finally {
      busy.value = false
    }
  }

  // the sixth digit is the last: nobody has to reach for a button as well
  watch(code, (now) => {
    if (way.value === 'app' && now.length === digits) void send()
  })
  watch(way, () => {
    typed.value = ''
    error.value = ''
  })
  const others = computed(() => can.value.filter((other) => other !== way.value))
  return { way, others, typed, ready, busy, error, send }
}
