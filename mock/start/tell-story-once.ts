import { setTimeout as sleep } from 'node:timers/promises'
import { Offline } from '#api/failures.ts'
import { keepAuthenticator, signInAs, type RemitSession } from '#mock/company/remit-session.ts'
import { createClock } from '#mock/company/story-clock.ts'
import { tellStory } from '#mock/company/story.ts'

/** A company of ten thousand takes minutes. */
const patienceMs = 600_000

/** A server that reads ten thousand people keeps a question waiting at times until its line is dropped: it is asked again. */
async function isRead(session: RemitSession): Promise<boolean> {
  try {
    return (await session.call('getSync', {})).state === 'done'
  } catch (error) {
    if (error instanceof Offline) return false
    throw error
  }
}

async function directoryRead(session: RemitSession): Promise<void> {
  const until = Date.now() + patienceMs
  while (Date.now() < until) {
    if (await isRead(session)) return
    await sleep(100)
  }
  throw new Error('the demo company is still being read; its story is not told')
}

/** Waits for the first reading of the directory, then plays the story, unless this database has one already. */
export async function tellStoryOnce(base: string): Promise<void> {
  await directoryRead(await signInAs(base, 'fong.kincheong'))
  const owner = await (await signInAs(base, 'chao.kaman')).call('getDomain', {})
  if (owner.areas.some((area) => area.owned)) return
  await tellStory({
    signIn: (userid) => signInAs(base, userid),
    clock: await createClock(base),
    keepAuthenticator: (userid, secret) => keepAuthenticator(base, userid, secret),
    pause: () => sleep(50),
  })
}
