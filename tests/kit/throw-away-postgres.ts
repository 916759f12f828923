import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { freePort } from './free-port.ts'

/** Nothing here has to survive anything. */
const fast = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'shared_buffers=64MB', 'max_connections=80']
const startMs = 30_000

/** initdb refuses root; the account that came with the packages, or the one nobody uses. */
function unprivileged(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const account = accounts.find(([name]) => name === 'postgres') ?? accounts.find(([name]) => name === 'nobody')
  if (!account) throw new Error('PostgreSQL does not run as root, and there is no other account')
  return { uid: Number(account[2]), gid: Number(account[3]) }
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url })
  try {
    await client.connect()
    return true
  } catch {
    // Still starting.
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

export interface ThrowAwayPostgres {
  readonly url: string
  stop(): Promise<void>
}

/** A server of its own on 127.0.0.1. It ends with this process, however that ends: the shell around it waits for our pipe to close. */
export async function startPostgres(bin: string): Promise<ThrowAwayPostgres> {
  const directory = mkdtempSync(join(tmpdir(), 'remit-postgres-'))
  const account = unprivileged()
  if (account) chownSync(directory, account.uid, account.gid)
  const data = join(directory, 'data')
  const as = { cwd: directory, env: { HOME: directory, PATH: process.env['PATH'] ?? '' }, ...account }
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'remit', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'], {
    ...as,
    stdio: 'pipe',
  })
  const port = await freePort()
  const settings = [...fast, 'listen_addresses=127.0.0.1', `port=${port}`, `unix_socket_directories=${directory}`].flatMap((line) => [
    '-c',
    line,
  ])
  const script = '"$0" "$@" </dev/null & server=$!; cat >/dev/null; kill -QUIT $server; wait $server; rm -rf "$PWD"'
  const shell = spawn('sh', ['-c', script, join(bin, 'postgres'), '-D', data, ...settings], {
    ...as,
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  const url = `postgres://remit@127.0.0.1:${port}/postgres`
  for (const deadline = Date.now() + startMs; !(await answers(url)); await wait(50)) {
    if (Date.now() > deadline || shell.exitCode !== null) throw new Error(`the throw-away PostgreSQL does not start in ${directory}`)
  }
  return {
    url,
    async stop() {
      shell.stdin.end()
      if (shell.exitCode === null) await once(shell, 'exit')
    },
  }
}

/** A database of that name in the server at this address, made when it is not there. Returns its address. */
export async function databaseIn(server: string, name: string): Promise<string> {
  const client = new Client({ connectionString: server })
  await client.connect()
  const { rows } = await client.query('select 1 from pg_database where datname = $1', [name])
  if (rows.length === 0) await client.query(`create database ${name}`)
  await client.end()
  return server.replace(/postgres$/, name)
}
