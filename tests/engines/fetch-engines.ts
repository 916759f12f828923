import { execFile } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createBrotliDecompress } from 'node:zlib'

const run = promisify(execFile)

interface Edition {
  readonly version: number
  readonly archive: string
  readonly binary: string
  /** What npm publishes of this version; anything else is not unpacked. */
  readonly integrity: string
}

/**
 * Real browsers of the age that clients still carry: DingTalk 7.0 on Android (69), desktop clients of 2021 (91) and 2025 (108); and the
 * last before the oldest (npm has no 68).
 */
const editions: readonly Edition[] = [
  {
    version: 67,
    archive: 'chrome-aws-lambda@67.0.3372',
    binary: 'chromium.br',
    integrity: 'sha512-JGB/vPO64wwEBLBRGkZUa9uoJ7sZ/y0wB9/ZAlDS7fYtEOAJUVx7WzcU3hIhfCP4RSBcggS6vbSyx1u+Sgt5+w==',
  },
  {
    version: 69,
    archive: 'chrome-aws-lambda@1.6.3',
    binary: 'chromium-69.0.3494.0.br',
    integrity: 'sha512-K22/X+AqpSFPmBxuIOHhmzH4Id7Od9GpKvEksuaV7fy+WLvS/TYlwpc4I4B36Wz9u/NmvL9wKsQ1TT9cMhdYhg==',
  },
  {
    version: 92,
    archive: 'chrome-aws-lambda@10.1.0',
    binary: 'chromium.br',
    integrity: 'sha512-NZQVf+J4kqG4sVhRm3WNmOfzY0OtTSm+S8rg77pwePa9RCYHzhnzRs8YvNI6L9tALIW6RpmefWiPURt3vURXcw==',
  },
  {
    version: 108,
    archive: '@sparticuz/chromium@108.0.3',
    binary: 'chromium.br',
    integrity: 'sha512-vMOWoGKb/zQZ83FoB8GUAx5LzofaeCp0qCSQDkuugx89/CFmgRlUBO3x1Kk/4jwVXeM055UaYvhboaohPpH9zA==',
  },
]

const home = fileURLToPath(new URL('../../node_modules/.cache/remit/engines/', import.meta.url))

export interface Engine {
  readonly version: number
  readonly path: string
  readonly libraries: string
}

interface Packed {
  readonly filename: string
  readonly integrity: string
}

async function download({ archive, integrity }: Edition, folder: string): Promise<void> {
  const { stdout } = await run('npm', ['pack', archive, '--json', '--pack-destination', folder], { timeout: 120_000 })
  const [packed] = JSON.parse(stdout) as readonly Packed[]
  if (packed?.integrity !== integrity) throw new Error(`${archive} is not what it was: ${packed?.integrity ?? 'nothing came'}`)
  const [tarball] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'))
  await run('tar', ['-xzf', `${folder}/${tarball ?? ''}`, '-C', folder])
}

function unpack(from: string, to: string): Promise<void> {
  return pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode: 0o755 }))
}

/** NSS and its kin, which bare containers lack; the oldest package brings none and takes those of its neighbour. */
async function unpackLibraries(bin: string, folder: string): Promise<void> {
  if (!existsSync(`${bin}/aws.tar.br`)) return
  await unpack(`${bin}/aws.tar.br`, `${folder}/aws.tar`)
  await run('tar', ['-xf', `${folder}/aws.tar`, '-C', folder])
}

async function fetchEngine(edition: Edition): Promise<Engine> {
  const folder = `${home}${edition.version}`
  const engine = { version: edition.version, path: `${folder}/chromium`, libraries: `${home}92/lib` }
  if (existsSync(engine.path)) return engine
  await mkdir(home, { recursive: true })
  const unfinished = await mkdtemp(`${folder}.`)
  try {
    await download(edition, unfinished)
    const bin = `${unfinished}/package/bin`
    await Promise.all([unpack(`${bin}/${edition.binary}`, `${unfinished}/chromium`), unpackLibraries(bin, unfinished)])
    await rm(`${unfinished}/package`, { recursive: true })
    await rename(unfinished, folder)
  } catch (fault) {
    await rm(unfinished, { recursive: true, force: true })
    if (!existsSync(engine.path)) throw fault
  }
  return engine
}

/** From the npm registry once, then from `node_modules/.cache`: 170 MB that no install should carry. */
export function fetchEngines(): Promise<readonly Engine[]> {
  return Promise.all(editions.map(fetchEngine))
}
