import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import type { Call } from '#api/client.ts'
import { createClient } from '#api/client.ts'
import type { CompanySeed } from '#mock/company/seed.ts'
import { listen } from '#mock/dingtalk/listen.ts'
import { createSimulator, type Simulator } from '#mock/dingtalk/simulator.ts'
import { createApp } from '#server/app.ts'
import type { App } from '#server/application.ts'
import { bringRoles, readOwnRoles } from '#server/bring-roles.ts'
import { createWirePlatform } from '#server/dingtalk/create-wire-platform.ts'
import { handlers } from '#server/endpoints/handlers.ts'
import { createLive } from '#server/http/live.ts'
import { deliverSome } from '#server/jobs/deliver.ts'
import { createSync } from '#server/jobs/sync/create-sync.ts'
import { tick } from '#server/jobs/tick.ts'
import { readSettings } from '#server/settings.ts'
import type { Database } from '#server/store/database.ts'
import { createVault } from '#server/vault.ts'
import { smallResort } from './small-resort.ts'

/** Somebody signed in, speaking through the contract's own client. */
export interface Somebody {
  readonly call: Call
  readonly cookie: () => string | null
}

/** The whole server in this process against the simulated platform on its real wire; the jobs run when the test says so. */
export interface TestRemit {
  readonly app: App
  readonly hono: ReturnType<typeof createApp>
  /** From now on everybody speaks to this app instead: for controls that must fail. */
  use(other: ReturnType<typeof createApp>): void
  readonly simulator: Simulator
  /** Who has signed in goes on with the session she has; `anew` as on another device. */
  signIn(userid: string, how?: 'anew'): Promise<Somebody>
  /** Runs the jobs until nothing is left to do. */
  settle(): Promise<void>
  /** One pass over the directory, to its end. */
  readDirectory(): Promise<void>
  /** Moves simulator and Remit together. */
  advance(ms: number): Promise<void>
  close(): Promise<void>
}

/** Tests ask faster than any person; what holds a person back has specs of its own. */
export const unhurried = 10_000

const origin = 'http://127.0.0.1:5180'

/** fetch into the app, with the one cookie that Remit sets. */
export function cookieFetch(
  hono: () => TestRemit['hono'],
  before: string | null = null,
): { readonly fetch: typeof fetch; readonly cookie: () => string | null } {
  let cookie = before
  const send: typeof fetch = async (input, init) => {
    const headers = new Headers(init?.headers)
    if (cookie !== null) headers.set('cookie', cookie)
    headers.set('origin', origin)
    const answer = await hono().request(String(input), { ...init, headers })
    for (const set of answer.headers.getSetCookie()) if (set.startsWith('remit=')) cookie = set.split(';')[0] ?? null
    return answer
  }
  return { fetch: send, cookie: () => cookie }
}

/** `signedIn`: cookies of people who came before, by their ids. None serves after a leap in time. */
export async function startTestRemit(
  database: Database,
  seed: CompanySeed = smallResort,
  signedIn: Map<string, string> = new Map(),
): Promise<TestRemit> {
  const simulator = createSimulator(seed, { enforceQps: false })
  const wire = await listen(simulator)
  const folder = mkdtempSync(join(tmpdir(), 'remit-test-'))
  const settings = readSettings({
    DATA_DIR: join(folder, 'data'),
    DINGTALK_API_BASE: wire.url,
    DINGTALK_OAPI_BASE: wire.url,
    ROLES_FILE: 'mock/company/roles.json',
    // The simulator does not count here; how Remit keeps to a platform that does is proved beside its adapter.
    DINGTALK_CALLS_PER_SECOND: '500',
  })
  const ownRoles = readOwnRoles(settings.rolesFile)
  const platform = createWirePlatform(settings)
  const live = await createLive(database)
  const vault = createVault(Buffer.alloc(32, 9))
  const app: App = { settings, database, platform, live, vault, ownRoles, logger: pino({ level: 'silent' }), wakeJobs: () => {} }
  // no pages: reading them takes longer than most tests' first call, and what they are served like has specs of its own
  const hono = createApp(app, handlers, join(folder, 'no-pages'), unhurried)
  await database.transaction((tx) => bringRoles(tx, ownRoles))

  const readDirectory = async () => {
    const step = createSync(app)
    for (let count = 0; count < 1_000; count++) if (!(await step())) return
    throw new Error('the directory is read without end')
  }
  let used = hono
  const present = new Map<string, Somebody>()
  const remit: TestRemit = {
    app,
    hono,
    use: (other) => {
      used = other
    },
    simulator,
    async signIn(userid, how) {
      const known = how === 'anew' ? undefined : present.get(userid)
      if (known !== undefined) return known
      const before = how === 'anew' ? null : (signedIn.get(userid) ?? null)
      const jar = cookieFetch(() => used, before)
      const client = createClient({ base: origin, fetch: jar.fetch })
      const somebody = { call: client.call, cookie: jar.cookie }
      if (before === null) {
        const code = simulator.world.authCodes.issue(
          { kind: 'jsapi', userid, clientId: simulator.world.settings.appKey, corpId: seed.corpId },
          simulator.world.clock.now(),
        )
        await client.call('signIn', { code })
      }
      present.set(userid, somebody)
      return somebody
    },
    async settle() {
      for (let round = 0; round < 50; round++) {
        const ticked = await tick(database)
        while (await deliverSome(app));
        if (!ticked) return
      }
      throw new Error('the jobs do not come to rest')
    },
    readDirectory,
    async advance(ms) {
      signedIn.clear()
      present.clear()
      const moved = await hono.request(`${origin}/__control/clock`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin },
        body: JSON.stringify({ advanceMs: ms }),
      })
      if (!moved.ok) throw new Error(`the clock does not move: ${moved.status} ${await moved.text()}`)
    },
    async close() {
      await live.close()
      await wire.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return remit
}
