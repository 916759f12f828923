import { tellApps } from './apps.ts'
import { alikeOnes, firstWeeks, stillOpen, yesterday, type Ask } from './asks.ts'
import { tellLostRule } from './clocking.ts'
import { tellConflicts } from './conflicts.ts'
import { tellAppDomain, tellHandOver } from './domains.ts'
import type { RemitSession } from './remit-session.ts'
import { agree, Apps, askInput, withSessions, type Telling } from './telling.ts'

const hour = 60

const presets = {
  '91000200': 'front_line',
  '91000400': 'front_line',
  '91000500': 'finance',
  '91000600': 'people',
  '91000900': 'front_line',
} as const
type Opened = Readonly<Record<string, (typeof presets)[keyof typeof presets]>>

async function openDomains(global: RemitSession): Promise<void> {
  const page = await global.call('getDomain', {})
  for (const proposal of page.proposals) {
    const top = proposal.scope.include[0]?.id
    const preset = top === undefined ? undefined : (presets as Opened)[top]
    if (preset !== undefined) await global.call('openDomain', { domainId: proposal.id, preset })
  }
}

async function askAndDecide(telling: Telling, asks: readonly Ask[]): Promise<void> {
  for (const ask of asks) {
    await telling.clock.advance(hour)
    const sent = await (await telling.signIn(ask.who)).call('sendAsk', askInput(ask))
    await agree(telling, sent, ask.deciders, ask.afterMinutes)
  }
}

/** One who left: what she held ends with her, and the log keeps both. */
async function letGo(telling: Telling): Promise<void> {
  const hr = await telling.signIn('ng.meileng')
  const act = { kind: 'remove_member', memberId: 'lam.meiseong' } as const
  const sent = await hr.call('sendRoutedAct', { act, reason: '本人辞职，已办完离职手续' })
  await agree(telling, sent, ['tam.laichan', 'chao.kaman'], 28)
}

/**
 * More than three weeks of lawful history, ending now: domains opened, rights asked and decided, some of them over, somebody gone,
 * a conflict rule put in force, apps listed, two requests under way, and five more of which four are alike. Everything goes through Remit's own rules.
 */
export async function tellStory(given: Telling): Promise<void> {
  const telling = withSessions(given)
  const { signIn, clock } = telling
  await openDomains(await signIn('fong.kincheong'))
  await askAndDecide(telling, firstWeeks)
  // One leap of more than a day: Remit reads the whole directory again each time that a day has passed.
  await clock.comeTo(-20 * hour)
  await letGo(telling)
  const codes = new Apps(telling)
  await tellApps(telling, codes)
  await tellAppDomain(telling, codes)
  await tellConflicts(telling, codes)
  await tellHandOver(telling, codes)
  await tellLostRule(telling, codes)
  await askAndDecide(telling, yesterday)
  await clock.comeTo(-25)
  await (await signIn(stillOpen.ofTheRestaurant.who)).call('sendAsk', askInput(stillOpen.ofTheRestaurant))
  await clock.comeTo(-12)
  await (await signIn(stillOpen.ofOperations.who)).call('sendAsk', askInput(stillOpen.ofOperations))
  for (const ask of alikeOnes) await (await signIn(ask.who)).call('sendAsk', askInput(ask))
  await clock.comeTo(0)
}
