/**
 * `npm start`: builds what is missing, starts the simulated platform when no real credentials are set, starts the server,
 * and tells the demo company's story to a fresh one. `--dev`: the page comes from Vite with hot reload.
 * `--small`: only the people of the company who are written by hand. `--people N`, `--departments N`: those and as many more.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { ensureBuilt } from './start/ensure-built.ts'
import { startSimulatorFor } from './start/start-simulator.ts'
import { tellStoryOnce } from './start/tell-story-once.ts'

const dev = process.argv.includes('--dev')
const simulated = (process.env['DINGTALK_APP_KEY'] ?? 'ding-demo-app') === 'ding-demo-app'
const port = process.env['PORT'] ?? '5180'

/** The demo company brings roles of its own, and its platform does not mind being asked fast; what is set outside takes their place. */
const serverEnv = simulated ? { ROLES_FILE: 'mock/company/roles.json', DINGTALK_CALLS_PER_SECOND: '500', ...process.env } : process.env

function startServer(): { readonly child: ChildProcess; readonly ready: Promise<{ readonly line: string; readonly address: string }> } {
  const child = spawn(process.execPath, ['server/main.ts'], { stdio: ['ignore', 'pipe', 'inherit'], env: serverEnv })
  const ready = new Promise<{ readonly line: string; readonly address: string }>((resolve, reject) => {
    let text = ''
    child.stdout.setEncoding('utf8')
    child.stdout.on('data', (chunk: string) => {
      text += chunk
      const [line, address] = /^.*ready at (http\S+).*$/m.exec(text) ?? []
      if (line !== undefined && address !== undefined) resolve({ line, address })
    })
    child.once('exit', (code) => reject(new Error(`the server stopped with code ${code}`)))
  })
  return { child, ready }
}

const simulator =
  simulated && process.env['DINGTALK_API_BASE'] === undefined ? await startSimulatorFor(process.env, process.argv.slice(2)) : null
if (!dev) await ensureBuilt()
const server = startServer()

let stopping = false
async function stop(signal: NodeJS.Signals): Promise<void> {
  if (stopping) return
  stopping = true
  server.child.kill(signal)
}
process.on('SIGTERM', () => void stop('SIGTERM'))
process.on('SIGINT', () => void stop('SIGINT'))
server.child.once('exit', (code) => {
  void simulator?.close().finally(() => process.exit(code ?? 1))
  if (simulator === null) process.exit(code ?? 1)
})

try {
  const { line, address } = await server.ready
  // The line says "come in": not before the clock of the demo's story stands at the present.
  if (simulated) await tellStoryOnce(address)
  console.log(line)
  if (dev) {
    const { createServer } = await import('vite')
    const pages = await createServer()
    await pages.listen()
    console.log(`Pages with hot reload at ${pages.resolvedUrls?.local[0] ?? ''} (API at port ${port})`)
  }
} catch (error) {
  if (!stopping) {
    console.error(error instanceof Error ? error.message : error)
    server.child.kill('SIGTERM')
    process.exitCode = 1
  }
}
