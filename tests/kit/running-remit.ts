import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { signInAs, type RemitSession } from '#mock/company/remit-session.ts'
import { freePort } from './free-port.ts'

/** Everything as `npm start` starts it, in processes of its own: simulated platform, server, embedded database, the demo's story told. */
export interface RunningRemit {
  readonly origin: string
  /** The simulator's controls: asks without a body, orders with one. */
  control<T>(path: string, body?: Readonly<Record<string, unknown>>): Promise<T>
  /** Simulator and Remit together. */
  advance(ms: number): Promise<void>
  /** Where the simulated platform says that somebody is. */
  departmentsOf(userid: string): Promise<readonly number[]>
  signIn(userid: string): Promise<RemitSession>
  stop(): Promise<void>
}

export interface LaunchedRemit {
  readonly origin: string
  stop(): Promise<void>
}

export interface Launch {
  /** Those of `npm start`: how large the company is; the small one unless they say so. */
  readonly args?: readonly string[]
  /** An empty PostgreSQL instead of the embedded database. */
  readonly databaseUrl?: string
}

/** The whole story among two hundred people: reading twelve hundred proves nothing more, and takes longer. */
const smallCompany: readonly string[] = ['--small']

const compiled = fileURLToPath(new URL('../../node_modules/.cache/remit/compiled/', import.meta.url))

/** A company of ten thousand takes minutes to read. */
const patienceMs = 600_000

async function launch(dataDir: string, { args = smallCompany, databaseUrl }: Launch): Promise<LaunchedRemit> {
  const [port, simulatorPort] = await Promise.all([freePort(), freePort()])
  // a run starts Remit a dozen times: what Node makes of the sources is kept for the next
  const own = { PORT: String(port), MOCK_DINGTALK_PORT: String(simulatorPort), DATA_DIR: dataDir, NODE_COMPILE_CACHE: compiled }
  const env = { ...process.env, ...own, ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }) }
  const child = spawn(process.execPath, ['mock/start.ts', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const gone = once(child, 'exit')
  let said = ''
  const ready = new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += String(chunk)
      const address = /ready at (http:\/\/\S+)/.exec(said)?.[1]
      if (address !== undefined) resolve(address)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code) => reject(new Error(`Remit stopped with code ${code}:\n${said}`)))
    setTimeout(() => reject(new Error(`Remit is not ready after ${patienceMs / 1000} s:\n${said}`)), patienceMs).unref()
  })
  const stop = async (): Promise<void> => {
    if (child.exitCode === null) child.kill('SIGTERM')
    await gone
  }
  try {
    return { origin: await ready, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** In a folder of its own, which goes with it. */
export async function launchRemit(how: Launch = {}): Promise<LaunchedRemit> {
  const folder = mkdtempSync(join(tmpdir(), 'remit-whole-'))
  const { origin, stop } = await launch(join(folder, 'data'), how)
  return {
    origin,
    async stop() {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Remit where it runs already. */
export function runningAt({ origin, stop }: LaunchedRemit): RunningRemit {
  async function control<T>(path: string, body?: Readonly<Record<string, unknown>>): Promise<T> {
    const order = body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    const answer = await fetch(`${origin}/__control/${path}`, order)
    if (!answer.ok) throw new Error(`/__control/${path} answered ${answer.status}: ${await answer.text()}`)
    return (await answer.json()) as T
  }
  return {
    origin,
    control,
    async advance(ms) {
      await control('clock', { advanceMs: ms })
    },
    async departmentsOf(userid) {
      const { people } = await control<{ people: { userid: string; departmentIds: number[] }[] }>('directory')
      return people.find((person) => person.userid === userid)?.departmentIds ?? []
    },
    signIn: (userid) => signInAs(origin, userid),
    stop,
  }
}

export async function startRunningRemit(): Promise<RunningRemit> {
  return runningAt(await launchRemit())
}
