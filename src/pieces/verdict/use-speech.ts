import { useRoleName } from '#pieces/role/use-role-name.ts'
import { useMoments } from '#pieces/time/use-moments.ts'
import { useSessionStore } from '#session/session-store.ts'
import { useWords } from '#words/use-words.ts'
import type { Speech } from './cause-text.ts'

/** The words, the clock and the role names of the page, for causes. */
export function useSpeech(): Speech {
  const { t } = useWords()
  const { stamp, duration } = useMoments()
  const roleName = useRoleName()
  const { personId: me } = useSessionStore()
  return { me, t, date: stamp, duration, roleName }
}
