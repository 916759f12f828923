import { setTimeout as sleep } from 'node:timers/promises'
import { signInAs, type RemitSession } from '#mock/company/remit-session.ts'
import { tellStory } from '#mock/company/story.ts'

const patienceMs = 120_000

async function directoryRead(session: RemitSession): Promise<void> {
  const until = Date.now() + patienceMs
  while (Date.now() < until) {
    const sync = await session.call('getSync', {})
    if (sync.state === 'done') return
    await sleep(100)
  }
  throw new Error('the demo company is still being read; its story is not told')
}

/** Waits for the first reading of the directory, then plays the story, unless this database has one already. */
export async function tellStoryOnce(base: string): Promise<void> {
  await directoryRead(await signInAs(base, 'fong.kincheong'))
  const owner = await (await signInAs(base, 'chao.kaman')).call('getDomain', {})
  if (owner.areas.some((area) => area.owned)) return
  await tellStory(base)
}
