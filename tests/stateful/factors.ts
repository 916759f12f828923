import type { TestRemit } from '#tests/kit/remit.ts'
import { prove, setUpFactor, toApprove, type Authenticator } from '#tests/kit/second-factor.ts'

const stepMs = 30_000

/** The authenticator apps of those who have set one up, and who waits for its next code as a person would. */
export class Factors {
  private readonly remit: TestRemit
  private readonly apps = new Map<string, Authenticator>()

  constructor(remit: TestRemit) {
    this.remit = remit
  }

  async setUp(userid: string): Promise<void> {
    const who = await this.remit.signIn(userid)
    const { app } = await setUpFactor(() => this.remit.simulator.world.clock.now(), who)
    this.apps.set(userid, app)
  }

  /** Waits until her app shows a code that it has not shown. */
  private async next(app: Authenticator): Promise<string> {
    for (let step = 0; step < 3; step++) {
      const code = app.nextIfAny()
      if (code !== null) return code
      await this.remit.advance(stepMs)
    }
    throw new Error('the app shows no other code')
  }

  /** null: she has no app, or it is of a factor that is gone. */
  async proof(userid: string, shown: Parameters<typeof toApprove>[0]): Promise<string | null> {
    const app = this.apps.get(userid)
    if (app === undefined) return null
    const code = await this.next(app)
    return prove(await this.remit.signIn(userid), toApprove(shown), code)
  }
}
