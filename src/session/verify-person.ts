import { useSessionStore } from './session-store.ts'
import { signIn } from './sign-in.ts'

/**
 * A cookie may outlive a change of person in the client (a shared tablet, a second account). On a repeat visit the first screen does not
 * wait for this; when the client names somebody else, the page starts anew as that person. No answer changes nothing: the server decides
 * every act by the session anyway.
 */
export async function verifyPerson(reload: () => void = () => location.reload()): Promise<void> {
  const session = useSessionStore()
  const believed = session.personId
  try {
    const home = await signIn({ bearer: session.bearer !== null })
    if (home.person.id !== believed) reload()
  } catch {
    return // the client or the network did not answer; the session stands as it is
  }
}
