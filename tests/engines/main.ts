/** `npm run test:engines`: the pages as built, in real Chromium 69, 92 and 108, and what 67 is told instead. The engines come from npm once; where they cannot come, that is a failure and is said. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { fontEnvironment } from '#tests/browser-fonts.ts'
import { postgresBinaries, whyNoPostgres } from '#tests/kit/postgres-binaries.ts'
import { launchRemit, runningAt, startRunningRemit, type RunningRemit } from '#tests/kit/running-remit.ts'
import { databaseIn, startPostgres } from '#tests/kit/throw-away-postgres.ts'
import { fetchEngines, type Engine } from './fetch-engines.ts'
import { servePages, type Report, type ServedPages } from './served-pages.ts'

const mostTries = 3
const patienceMs = 45_000
/** An engine that says nothing for so long hangs: while it works it says so every second. */
const silenceMs = 10_000
const day = 24 * 60

async function bundleJourney(): Promise<string> {
  const entry = fileURLToPath(new URL('journey.ts', import.meta.url))
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { write: false, target: 'chrome69', lib: { entry, formats: ['iife'], name: 'journey', fileName: () => 'journey.js' } },
  })
  const [first] = Array.isArray(result) ? result : [result]
  if (!first || !('output' in first)) throw new Error('the journey could not be bundled')
  return first.output[0].code
}

/** Something to decide for each engine's manager. */
async function prepareAsks(remit: RunningRemit): Promise<void> {
  const admin = await remit.signIn('chan.waiman')
  for (const [version, roleId] of Object.entries({ 69: 'shift_supervisor', 92: 'address_book', 108: 'attendance_keeper' })) {
    const scope = { include: ['91000200'], exclude: [] }
    await admin.call('sendAsk', { roleId, scope, lengthMinutes: 7 * day, startAt: null, reason: `Chromium ${version}` })
  }
}

async function silence(pages: ServedPages, name: string): Promise<void> {
  const began = Date.now()
  while (Date.now() - (pages.heardAt(name) ?? began) < silenceMs) await sleep(500, null, { ref: false })
}

/** These engines are too old to be steered from outside: the page walks by itself and reports. */
async function visit(engine: Engine, pages: ServedPages, name: string): Promise<Report> {
  const profile = mkdtempSync(join(tmpdir(), 'remit-engine-'))
  const address = `${pages.origin}/?as=manager-fb&container=android&engine=${name}#/`
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--single-process',
    '--no-zygote',
    '--disable-dev-shm-usage',
    '--lang=zh-CN',
  ]
  const size = ['--window-size=375,603', '--remote-debugging-port=0', `--user-data-dir=${profile}`]
  const { LD_LIBRARY_PATH: already = '' } = process.env
  const env = { ...process.env, ...fonts, LD_LIBRARY_PATH: `${already}:${engine.libraries}` }
  const report = pages.reportOf(name)
  const child = spawn(engine.path, [...flags, ...size, address], { env, stdio: 'ignore' })
  const gone = once(child, 'exit')
  const nothing: Report = { done: [], faults: [`no report within ${patienceMs / 1000} s`] }
  const silent: Report = { done: [], faults: [`not a sign for ${silenceMs / 1000} s`] }
  const crashed: Report = { done: [], faults: ['the engine itself ended'] }
  try {
    const hung = silence(pages, name).then(() => silent)
    return await Promise.race([report, hung, sleep(patienceMs, nothing, { ref: false }), gone.then(() => crashed)])
  } finally {
    if (child.exitCode === null) child.kill('SIGKILL')
    await gone
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** In one process without a sandbox they sometimes fall over by themselves; a page that fails fails every time. */
async function prove(engine: Engine, pages: ServedPages): Promise<boolean> {
  for (let attempt = 1; attempt <= mostTries; attempt += 1) {
    const { done, faults } = await visit(engine, pages, `${engine.version}-${attempt}`)
    if (faults.length === 0) {
      console.log(`passed  Chromium ${engine.version}: ${done.join(', ')}${attempt > 1 ? ` (at try ${attempt})` : ''}`)
      return true
    }
    console.log(`FAILED  Chromium ${engine.version}, try ${attempt}: after "${done.join(', ')}"\n  ${faults.join('\n  ')}`)
  }
  return false
}

/** On PostgreSQL where it is installed, which spares half of the start: the browser is what is proved here. */
async function startOn(): Promise<RunningRemit> {
  if (database === null) return startRunningRemit()
  return runningAt(await launchRemit({ databaseUrl: await databaseIn(database.url, 'engines') }))
}

async function prepare(): Promise<{ remit: RunningRemit; pages: ServedPages }> {
  const [remit, journey] = await Promise.all([startOn(), bundleJourney()])
  await prepareAsks(remit)
  return { remit, pages: await servePages(remit.origin, journey) }
}

const fonts = await fontEnvironment()
const engines = fetchEngines().catch((fault: unknown) => {
  console.error('*** The old engines could not be fetched from the npm registry: nothing is proved about old clients. ***')
  throw fault
})
const database = whyNoPostgres() === null ? await startPostgres(postgresBinaries() ?? '') : null
const { remit, pages } = await prepare()
try {
  const proved = await Promise.all((await engines).map((engine) => prove(engine, pages)))
  process.exitCode = proved.every(Boolean) ? 0 : 1
} finally {
  await pages.close()
  await remit.stop()
  await database?.stop()
}
