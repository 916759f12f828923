import { spawn, spawnSync } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync, statSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'

const archives = fileURLToPath(new URL('../bin/', import.meta.resolve('@sparticuz/chromium')))
/** Named by the archive's size: the package does not tell its version, and another version is another archive. */
const edition = statSync(`${archives}chromium.br`).size
const home = fileURLToPath(new URL(`../node_modules/.cache/remit/chromium-${edition}/`, import.meta.url))

/**
 * A folder, made once. Several test files may unpack at once: each to a folder of its own, and the first to finish gives it its name.
 * A file would not do: it takes the name from one that is there already, and a browser whose own file is gone ends.
 */
async function once(target: string, make: (unfinished: string) => Promise<void>): Promise<string> {
  if (existsSync(target)) return target
  const unfinished = `${target}.${process.pid}`
  await mkdir(unfinished, { recursive: true })
  await make(unfinished)
  await rename(unfinished, target).catch(async (fault: unknown) => {
    await rm(unfinished, { recursive: true, force: true })
    if (!existsSync(target)) throw fault
  })
  return target
}

async function unpackBinary(): Promise<string> {
  const folder = await once(`${home}binary`, (unfinished) => {
    const binary = createWriteStream(`${unfinished}/chromium`, { mode: 0o755 })
    return pipeline(createReadStream(`${archives}chromium.br`), createBrotliDecompress(), binary)
  })
  return `${folder}/chromium`
}

/** NSS, NSPR and Expat come along for machines that have none, such as bare containers. */
function unpackLibraries(): Promise<string> {
  return once(`${home}libraries`, async (unfinished) => {
    const tar = spawn('tar', ['-x', '-C', unfinished], { stdio: ['pipe', 'ignore', 'inherit'] })
    await pipeline(createReadStream(`${archives}al2023.tar.br`), createBrotliDecompress(), tar.stdin)
    const code = tar.exitCode ?? (await new Promise<number | null>((resolve) => tar.once('close', resolve)))
    if (code !== 0) throw new Error(`tar ended with ${code}`)
  })
}

/** A program whose libraries are missing does not even tell its version. */
function starts(binary: string): boolean {
  return spawnSync(binary, ['--no-sandbox', '--version']).status === 0
}

/**
 * The headless Chromium that comes as an npm package. Its own launcher unpacks into the temporary folder and switches web security
 * off; tests of a content security policy need it on, so only the files are taken.
 */
export async function chromiumFromNpm(): Promise<{ path: string; environment: Record<string, string> }> {
  const path = await unpackBinary()
  const { LD_LIBRARY_PATH: already } = process.env
  if (starts(path)) return { path, environment: {} }
  const libraries = `${await unpackLibraries()}/lib`
  return { path, environment: { LD_LIBRARY_PATH: already ? `${libraries}:${already}` : libraries } }
}
