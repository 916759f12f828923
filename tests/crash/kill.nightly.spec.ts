/** A real process is killed at any moment (kill -9), again and again, on both databases: nothing acknowledged is lost, nothing done twice. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { signInAs } from '#mock/company/remit-session.ts'
import { listen, type ListeningSimulator } from '#mock/dingtalk/listen.ts'
import { createSimulator, type Simulator } from '#mock/dingtalk/simulator.ts'
import { postgresUrl } from '#tests/kit/databases.ts'
import { freePort } from '#tests/kit/free-port.ts'
import { foodWith } from '#tests/kit/food.ts'
import { whyNoPostgres } from '#tests/kit/postgres-binaries.ts'
import { smallResort } from '#tests/kit/small-resort.ts'
import { databaseIn } from '#tests/kit/throw-away-postgres.ts'

/** Of each database. */
const kills = 250
/** A process lives at most so long after somebody has begun to act. */
const longestMs = 300
const timeout = 3_600_000
const places = ['21', '22', '23'] as const
const update = '/topapi/v2/user/update'
const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url))

interface Server {
  readonly child: ChildProcess
  readonly origin: string
}

/** Whoever still lives when a test fails ends with it. */
const alive = new Set<ChildProcess>()

async function start(env: Record<string, string>): Promise<Server> {
  const child = spawn(process.execPath, [main], { env: { PATH: process.env['PATH'] ?? '', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  alive.add(child)
  child.once('exit', () => alive.delete(child))
  let said = ''
  const origin = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += String(chunk)
      const address = /Remit is ready at (http:\S+)/.exec(said)?.[1]
      if (address !== undefined) resolve(address)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code) => reject(new Error(`Remit stopped with code ${code}:\n${said}`)))
  })
  return { child, origin }
}

async function kill({ child }: Server): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

const embedded = async (): Promise<Record<string, string>> => ({})
const postgres = async (): Promise<Record<string, string>> => ({
  DATABASE_URL: await databaseIn((await postgresUrl()).replace(/[^/]+$/, 'postgres'), `killed_${Date.now()}`),
})
const databases = [['embedded', embedded] as const, ...(whyNoPostgres() === null ? [['PostgreSQL', postgres] as const] : [])]

describe.each(databases)('killed at any moment on %s', (_, database) => {
  let folder = ''
  let simulator: Simulator
  let wire: ListeningSimulator
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'remit-killed-'))
    simulator = createSimulator(smallResort, { enforceQps: false })
    wire = await listen(simulator)
  })
  afterEach(async () => {
    for (const child of alive) child.kill('SIGKILL')
    await wire.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Tries until it is answered, each time with the same key, on whichever process is there. */
  async function begin(): Promise<() => Promise<Server>> {
    const given = {
      DATA_DIR: join(folder, 'data'),
      DINGTALK_API_BASE: wire.url,
      DINGTALK_OAPI_BASE: wire.url,
      DINGTALK_CALLS_PER_SECOND: '500',
    }
    // one address for all of them: whoever is signed in stays it, and nobody signs in more often than she may
    const env = { PORT: String(await freePort()), ROLES_FILE: 'mock/company/roles.json', ...given, ...(await database()) }
    return () => start(env)
  }
  const there = (): string => String(simulator.world.company.people.get('waiter')?.departmentIds.join())

  it(`${kills} times`, { timeout }, async () => {
    const another = await begin()
    let server = await another()
    const signedIn = (userid: string) => signInAs(server.origin, userid)
    const owner = await signedIn('global')
    await expect.poll(async () => (await owner.call('getDomain', {})).proposals.length, { timeout: 60_000 }).toBeGreaterThan(0)
    await foodWith('shift_supervisor')({ signIn: signedIn })
    const admin = await signedIn('admin')
    let at = '21'
    let moves = 0
    for (let killed = 0; killed < kills; killed++) {
      const to = places[(places.findIndex((place) => place === at) + 1) % places.length] ?? at
      const move = async (): Promise<void> => {
        const input = { memberId: 'waiter', fromDepartmentId: at, toDepartmentId: to }
        await admin.call('moveMember', input, { key: `move-${killed}` })
      }
      const tried = move().then(
        () => true,
        () => false,
      )
      await wait(Math.random() * longestMs)
      await kill(server)
      const answered = await tried
      server = await another()
      // whoever got no answer asks again, and it happens once
      if (!answered) await move()
      at = to
      moves += 1
    }
    // what the last one had in hand waits until nobody can have it any more
    await fetch(`${server.origin}/__control/clock`, {
      method: 'POST',
      body: '{"advanceMs":60001}',
      headers: { 'content-type': 'application/json' },
    })
    const arrived = () => simulator.world.journal.entries(update).filter(({ outcome }) => outcome === 'ok').length
    await expect.poll(arrived, { timeout: 120_000, interval: 500 }).toBe(moves)
    expect(there()).toBe(at)
    const mirrored = (await admin.call('listMembers', { q: 'WAITER' })).rows[0]?.memberships.map(({ id }) => id)
    expect(mirrored).toEqual([at])
    await kill(server)
    // a process starts only on a log that is whole
    await kill(await another())
  })
})
