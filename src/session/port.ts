import type { QueryCache } from '@pinia/colada'
import type { SessionPort } from '#api/call.ts'
import { detectClient } from '#dingtalk/client.ts'
import { adoptHome } from './adopt-home.ts'
import { useSessionStore } from './session-store.ts'
import { signIn } from './sign-in.ts'

/** Signs in again when a call finds the session gone or another person's. */
export function sessionPort(cache: QueryCache): SessionPort {
  const session = useSessionStore()
  let signIns = 0
  let heardSince = false

  return {
    headers: () => ({
      ...(session.personId !== null && { 'X-Remit-Person': session.personId }),
      ...(session.bearer !== null && { Authorization: `Bearer ${session.bearer}` }),
    }),
    onAnswer: (name, answer) => {
      if (!answer.ok) return
      heardSince = name !== 'signIn'
      if (name !== 'signIn') return
      signIns++
      session.bearer = answer.headers.get('X-Remit-Token')
    },
    spoken: () => ({ signIns, personId: session.personId }),
    renew: async (because, spoken) => {
      if (!detectClient().inside) {
        session.phase = 'outside'
        return false
      }
      // what was meant by one person is not done as another
      const meantBy = (personId: string | null): boolean => spoken.personId === null || spoken.personId === personId
      // its answer speaks of the session before: the one of now has not been tried
      if (spoken.signIns !== signIns) return meantBy(session.personId)
      // signed in a moment ago, and the very next call is nobody's: this frame gives no cookie back
      const cookieLost = because === 'not_signed_in' && signIns > 0 && !heardSince
      if (cookieLost && session.bearer !== null) return false
      const home = await signIn({ bearer: cookieLost || session.bearer !== null })
      await adoptHome(cache, home)
      return meantBy(home.person.id)
    },
  }
}
