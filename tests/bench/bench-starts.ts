import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cast } from '#mock/company/cast.ts'
import { listen } from '#mock/dingtalk/listen.ts'
import { createSimulator } from '#mock/dingtalk/simulator.ts'
import { buildTemplate } from '#server/store/template.ts'
import { median, type Section } from './figures.ts'

const runs = 3

/** From the start of the process to the line that says it is ready, in ms. */
async function start(dataDir: string, simulatorUrl: string): Promise<number> {
  const env = {
    ...process.env,
    PORT: '0',
    DATA_DIR: dataDir,
    DATABASE_URL: '',
    DINGTALK_API_BASE: simulatorUrl,
    DINGTALK_OAPI_BASE: simulatorUrl,
  }
  const began = performance.now()
  const server = spawn(process.execPath, ['server/main.ts'], { env, stdio: ['ignore', 'pipe', 'ignore'] })
  const gone = once(server, 'exit')
  let said = ''
  for await (const chunk of server.stdout.setEncoding('utf8')) {
    said += String(chunk)
    if (said.includes('ready at')) break
  }
  const took = performance.now() - began
  if (!said.includes('ready at')) throw new Error(`the server did not start: ${said}`)
  server.kill('SIGTERM')
  await gone
  return took
}

export async function benchStarts(): Promise<Section[]> {
  await buildTemplate()
  const simulator = await listen(createSimulator(cast, { enforceQps: false }))
  const fresh: number[] = []
  const again: number[] = []
  try {
    for (let run = 0; run < runs; run++) {
      const folder = mkdtempSync(join(tmpdir(), 'remit-start-'))
      fresh.push(await start(join(folder, 'data'), simulator.url))
      again.push(await start(join(folder, 'data'), simulator.url))
      rmSync(folder, { recursive: true, force: true })
    }
  } finally {
    await simulator.close()
  }
  return [
    {
      name: 'start, embedded database',
      note: `from the start of the process to ready; medians of ${runs}, the prepared empty database at hand`,
      rows: [
        { what: 'new data directory', value: median(fresh), unit: 'ms', budget: 10_000 },
        { what: 'existing data directory', value: median(again), unit: 'ms', budget: 3_000 },
      ],
    },
  ]
}
