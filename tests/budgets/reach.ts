import { weigh, type BuiltApp, type BuiltChunk } from './build-app.ts'

function chunkOf(app: BuiltApp, file: string): BuiltChunk {
  const chunk = app.chunks.get(file)
  if (!chunk) throw new Error(`${file} is imported and was not built`)
  return chunk
}

/** These chunks and all they cannot run without. */
export function withImports(app: BuiltApp, files: Iterable<string>): ReadonlySet<string> {
  const reached = new Set<string>()
  const waiting = [...files]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue
    reached.add(file)
    waiting.push(...chunkOf(app, file).imports)
  }
  return reached
}

/** The chunk that a source file went to. */
export function chunkWith(app: BuiltApp, source: RegExp): string {
  for (const chunk of app.chunks.values()) if (chunk.modules.some((module) => source.test(module))) return chunk.file
  throw new Error(`nothing of ${source} is in the build`)
}

export interface Weight {
  readonly js: number
  readonly css: number
}

export function weightOf(app: BuiltApp, files: Iterable<string>): Weight {
  const styles = new Set<string>()
  let js = 0
  for (const file of files) {
    const chunk = chunkOf(app, file)
    js += weigh(chunk.code)
    for (const style of chunk.css) styles.add(style)
  }
  let css = 0
  for (const style of styles) css += weigh(app.texts.get(style) ?? '')
  return { js, css }
}
