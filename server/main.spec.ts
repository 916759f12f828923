import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { listen, type ListeningSimulator } from '#mock/dingtalk/listen.ts'
import { createSimulator } from '#mock/dingtalk/simulator.ts'
import { smallResort } from '#tests/kit/small-resort.ts'

const main = fileURLToPath(new URL('./main.ts', import.meta.url))

interface Process {
  readonly child: ChildProcess
  readonly output: () => string
  readonly ended: Promise<number | null>
}

/** The server as a supervisor starts it: a process of its own, told by its environment only. */
function start(env: Record<string, string>): Process {
  const child = spawn(process.execPath, [main], { env: { PATH: process.env['PATH'] ?? '', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part: string) => (text += part))
  return { child, output: () => text, ended: new Promise((resolve) => child.once('exit', (code) => resolve(code))) }
}

describe('the server as a process', () => {
  let folder = ''
  let simulator: ListeningSimulator
  let first: Process
  let address = ''
  const env = () => ({ PORT: '0', DATA_DIR: join(folder, 'data'), DINGTALK_API_BASE: simulator.url, DINGTALK_OAPI_BASE: simulator.url })

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'remit-main-'))
    simulator = await listen(createSimulator(smallResort))
    first = start(env())
    await vi.waitFor(() => expect(first.output()).toContain('Remit is ready at'), { timeout: 60_000, interval: 200 })
    address = /Remit is ready at (http:\S+) \(simulated DingTalk/.exec(first.output())?.[1] ?? ''
  }, 70_000)
  afterAll(async () => {
    first.child.kill('SIGKILL')
    await simulator.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('answers on loopback once it says that it is ready', async () => {
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect((await fetch(`${address}/healthz`)).status).toBe(200)
    await expect.poll(async () => (await fetch(`${address}/readyz`)).status, { timeout: 20_000 }).toBe(200)
  }, 30_000)

  it('refuses a second process on the same data with exit code 75', async () => {
    const second = start(env())
    expect(await second.ended).toBe(75)
    expect(second.output()).toMatch(/^Remit cannot start: the data directory .* is in use by process \d+/)
    expect((await fetch(`${address}/healthz`)).status).toBe(200)
  }, 30_000)

  it('refuses settings that cannot work with exit code 78, one line each', async () => {
    const wrong = start({ ...env(), PORT: 'many', TRUST_PROXY: 'everybody' })
    expect(await wrong.ended).toBe(78)
    expect(wrong.output()).toMatch(/^Remit cannot start with these settings\.\nPORT: .*\nTRUST_PROXY: .*\n$/)
  }, 30_000)

  it('stops within ten seconds when told to, open streams and all, and starts again on its data', async () => {
    const code = await (
      await fetch(`${address}/__control/auth-code`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: '{"userid":"admin"}',
      })
    ).json()
    const signedIn = await fetch(`${address}/api/auth/dingtalk`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Remit': '1' },
      body: JSON.stringify({ code: code.code }),
    })
    expect(signedIn.status).toBe(200)
    const cookie = signedIn.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    const stream = await fetch(`${address}/api/stream`, { headers: { Cookie: cookie } })
    expect(stream.status).toBe(200)

    // an open stream would hold it for ever
    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)
    expect(await stream.text()).toContain('retry:')

    const again = start(env())
    await expect.poll(again.output, { timeout: 30_000, interval: 200 }).toContain('Remit is ready at')
    const next = /Remit is ready at (http:\S+)/.exec(again.output())?.[1] ?? ''
    expect((await fetch(`${next}/api/me`, { headers: { Cookie: cookie } })).status).toBe(200)
    again.child.kill('SIGTERM')
    expect(await again.ended).toBe(0)
  }, 90_000)
})
