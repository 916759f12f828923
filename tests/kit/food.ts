import { ask, decide } from './asks.ts'
import type { TestRemit } from './remit.ts'

/** The domain of Food is open, and its admin holds these roles over it, approved by everybody they wait for. */
export const foodWith =
  (...roleIds: readonly string[]) =>
  async (remit: TestRemit): Promise<void> => {
    const [global, admin] = await Promise.all([remit.signIn('global'), remit.signIn('admin')])
    const food = (await global.call('getDomain', {})).proposals.find(({ name }) => name === 'Food')
    await global.call('openDomain', { domainId: food?.id ?? '', preset: 'front_line' })
    for (const roleId of roleIds) {
      let change = await admin.call('sendAsk', ask({ roleId }))
      while (change.status === 'pending') change = await decide(await remit.signIn(change.waitingFor[0]?.id ?? ''), change, 'approve')
    }
  }
