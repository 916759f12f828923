import type { Output } from '#contract/endpoints.ts'
import { ask } from './asks.ts'
import { approveWith, setUpFactor, type Authenticator } from './second-factor.ts'
import type { TestRemit } from './remit.ts'
import { smallResort } from './small-resort.ts'

const owners = ['global', 'gm', 'fin.owner'] as const

/** The small resort with three owners of the whole company, so that two can decide on what the third, or somebody else, proposes. */
export const resortWithOwners = { ...smallResort, admins: owners.map((userid) => ({ userid, sysLevel: 1 as const })) }

/** Everybody with an app of her own as soon as she needs one, and what critical things go through with it. */
export interface CompanyAdmins {
  /** Asks for the role, over the whole company unless it is said where, and has everybody it waits for agree. */
  holds(who: string, roleId: string, include?: readonly string[]): Promise<void>
  /** Whoever it waits for says yes with a code, one after the other, until it waits no more. */
  agree(sent: Output<'getChange'>): Promise<Output<'getChange'>>
}

export function companyAdmins(remit: TestRemit): CompanyAdmins {
  const clock = () => remit.simulator.world.clock.now()
  const apps = new Map<string, Authenticator>()
  async function appOf(userid: string): Promise<Authenticator> {
    const app = apps.get(userid) ?? (await setUpFactor(clock, await remit.signIn(userid))).app
    apps.set(userid, app)
    return app
  }
  async function agree(sent: Output<'getChange'>): Promise<Output<'getChange'>> {
    let change = sent
    while (change.status === 'pending') {
      const next = change.waitingFor[0]?.id ?? ''
      const app = await appOf(next)
      const by = await remit.signIn(next)
      const shown = await by.call('getChange', { changeId: change.id })
      // an app shows one code for half a minute
      change = await approveWith(by, app, shown).catch(async () => {
        await remit.advance(31_000)
        return approveWith(by, app, shown)
      })
    }
    return change
  }
  return {
    agree,
    async holds(who, roleId, include = ['1']) {
      await appOf(who)
      const asked = ask({ roleId, scope: { include: [...include], exclude: [] }, lengthMinutes: 240 })
      await agree(await (await remit.signIn(who)).call('sendAsk', asked))
    },
  }
}
