import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { decompress } from 'wawoff2'

const slices = fileURLToPath(new URL('files/', import.meta.resolve('@fontsource-variable/noto-sans-sc/package.json')))
const home = fileURLToPath(new URL('../node_modules/.cache/remit/fonts/', import.meta.url))
const trueType = `${home}noto-sans-sc`

/** The package holds web fonts, sliced by character; Chromium takes a machine's fonts as TrueType only. */
async function unpackFont(): Promise<void> {
  const unfinished = `${trueType}.${process.pid}`
  await mkdir(unfinished, { recursive: true })
  for (const name of await readdir(slices)) {
    const font = await decompress(await readFile(`${slices}${name}`))
    await writeFile(`${unfinished}/${name.replace('.woff2', '.ttf')}`, font)
  }
  await rename(unfinished, trueType).catch(async (fault: unknown) => {
    await rm(unfinished, { recursive: true, force: true })
    if (!existsSync(trueType)) throw fault // unless another process was first
  })
}

const configuration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${trueType}</dir>
  <cachedir>${home}cache</cachedir>
</fontconfig>
`

/**
 * One font, Noto Sans SC from npm, and none of the machine's: a fresh machine has no Chinese glyphs, and a measured text is as wide
 * here as there.
 */
export async function fontEnvironment(): Promise<{ FONTCONFIG_FILE: string }> {
  if (!existsSync(trueType)) await unpackFont()
  const file = `${home}fonts.conf`
  await writeFile(`${file}.${process.pid}`, configuration)
  await rename(`${file}.${process.pid}`, file)
  return { FONTCONFIG_FILE: file }
}
