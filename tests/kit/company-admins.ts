import { ask } from './asks.ts'
import { ownCodes, type OwnCodes } from './own-codes.ts'
import type { TestRemit } from './remit.ts'
import { smallResort } from './small-resort.ts'

const owners = ['global', 'gm', 'fin.owner'] as const

/** The small resort with three owners of the whole company, so that two can decide on what the third, or somebody else, proposes. */
export const resortWithOwners = { ...smallResort, admins: owners.map((userid) => ({ userid, sysLevel: 1 as const })) }

/** Everybody with an app of her own as soon as she needs one, and what critical things go through with it. */
export interface CompanyAdmins extends Pick<OwnCodes, 'agree'> {
  /** Asks for the role, over the whole company unless it is said where, and has everybody it waits for agree. */
  holds(who: string, roleId: string, include?: readonly string[]): Promise<void>
}

export function companyAdmins(remit: TestRemit): CompanyAdmins {
  const { appOf, agree } = ownCodes(remit, () => remit.simulator.world.clock.now())
  return {
    agree,
    async holds(who, roleId, include = ['1']) {
      await appOf(who)
      const asked = ask({ roleId, scope: { include: [...include], exclude: [] }, lengthMinutes: 240 })
      await agree(await (await remit.signIn(who)).call('sendAsk', asked))
    },
  }
}
