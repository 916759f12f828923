import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureBuilt } from '#mock/start/ensure-built.ts'
import { makeProductionCopy } from './production-copy.ts'
import { freePort } from '#tests/kit/free-port.ts'

interface Started {
  readonly said: () => string
  readonly exit: Promise<number | null>
  kill(): void
}

function start(folder: string, env: Readonly<Record<string, string>>): Started {
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', PORT: '0', DATA_DIR: join(folder, 'data'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  return {
    said: () => said,
    exit: once(child, 'exit').then(([code]) => (typeof code === 'number' ? code : null)),
    kill: () => void child.kill('SIGTERM'),
  }
}

const credentials = {
  DINGTALK_CORP_ID: 'ding-corp-of-a-test',
  DINGTALK_APP_KEY: 'ding-app-of-a-test',
  DINGTALK_APP_SECRET: 'a-secret-of-a-test',
  DINGTALK_AGENT_ID: '1',
  PUBLIC_URL: 'https://remit.example.com',
  // nobody answers there: no real platform is called from a test
  DINGTALK_API_BASE: 'http://127.0.0.1:9',
  DINGTALK_OAPI_BASE: 'http://127.0.0.1:9',
}

describe('production packages alone', () => {
  let folder = ''
  beforeAll(async () => {
    await ensureBuilt()
    folder = makeProductionCopy()
  }, 300_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('refuse half a set of credentials and a public address without https, in plain words', async () => {
    const half = start(folder, { DINGTALK_CORP_ID: 'ding-corp-of-a-test' })
    expect(await half.exit).toBe(78)
    expect(half.said()).toMatch(/DINGTALK_APP_KEY, DINGTALK_APP_SECRET, DINGTALK_AGENT_ID: missing/)
    const open = start(folder, { ...credentials, PUBLIC_URL: 'http://remit.example.com' })
    expect(await open.exit).toBe(78)
    expect(open.said()).toMatch(/PUBLIC_URL: .* must use https/)
  }, 60_000)

  it('start, serve the pages without anything simulated, and stop', async () => {
    const port = String(await freePort())
    const remit = start(folder, { ...credentials, PORT: port })
    await expect.poll(remit.said, { timeout: 60_000 }).toContain('Remit is ready at https://remit.example.com')
    const origin = `http://127.0.0.1:${port}`
    const page = await (await fetch(`${origin}/`)).text()
    expect(page).toContain('ding-corp-of-a-test')
    expect(page).not.toMatch(/__mock|__control|ding-demo/)
    expect((await fetch(`${origin}/healthz`)).status).toBe(200)
    expect((await fetch(`${origin}/__control/clock`)).status).toBe(404)
    remit.kill()
    expect(await remit.exit).toBe(0)
  }, 120_000)
})
