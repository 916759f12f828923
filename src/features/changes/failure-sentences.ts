import type { ChangeDetail } from '#contract/change.ts'
import type { Cause } from '#governance/verdict.ts'
import { causeText, type Speech } from '#pieces/verdict/cause-text.ts'
import { personCauseText } from '#pieces/verdict/person-cause-text.ts'

/** What the one who sent it could not do any more; everything else is about whom or what it would have been done to. */
const ofTheRequester: readonly Cause['code'][] = ['no_grant_permits', 'grant_ended', 'grant_not_started', 'outside_scope']

/** Why it could not be carried out, told to whoever reads it: the reader need not be the one who sent it. */
export function failureSentences({ failure, requester }: Pick<ChangeDetail, 'failure' | 'requester'>, speech: Speech): readonly string[] {
  if (failure === null) return []
  const sentences = failure.causes.map((cause) =>
    ofTheRequester.includes(cause.code)
      ? speech.t('routed.ofRequester', { who: requester.name, why: personCauseText(cause, failure.names, speech) })
      : causeText(cause, failure.names, speech),
  )
  return [...new Set(sentences)]
}
