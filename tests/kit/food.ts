import { agree, ask } from './asks.ts'
import type { Somebody } from './remit.ts'

/** A Remit in this process, or one that runs apart. */
interface Place {
  signIn(userid: string): Promise<Pick<Somebody, 'call'>>
}

/** Asks for the role and has everybody it waits for approve, one after the other. Returns the id of the grant. */
export async function given(remit: Place, who: string, roleId: string, include: readonly string[] = ['20']): Promise<string> {
  let change = await (await remit.signIn(who)).call('sendAsk', ask({ roleId, scope: { include: [...include], exclude: [] } }))
  while (change.status === 'pending') change = await agree(remit, change)
  return change.grant?.id ?? ''
}

const prepared = new Map<string, (remit: Place) => Promise<void>>()

async function prepareFood(remit: Place, roleIds: readonly string[]): Promise<void> {
  const global = await remit.signIn('global')
  const food = (await global.call('getDomain', {})).proposals.find(({ name }) => name === 'Food')
  await global.call('openDomain', { domainId: food?.id ?? '', preset: 'front_line' })
  for (const roleId of roleIds) await given(remit, 'admin', roleId)
}

/** The domain of Food is open, and its admin holds these roles over it. For the same roles the same beginning, so that it is prepared once. */
export function foodWith(...roleIds: readonly string[]): (remit: Place) => Promise<void> {
  const known = prepared.get(roleIds.join()) ?? ((remit: Place) => prepareFood(remit, roleIds))
  prepared.set(roleIds.join(), known)
  return known
}
