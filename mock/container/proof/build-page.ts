import { fileURLToPath } from 'node:url'
import { sdkWithoutEval } from '#dingtalk/sdk-without-eval.ts'

/** In memory; the SDK stays a chunk of its own, as in the application. */
export async function buildPage(): Promise<Map<string, string>> {
  const { build } = await import('vite')
  const result = await build({
    configFile: false,
    root: fileURLToPath(new URL('../../..', import.meta.url)),
    publicDir: false,
    logLevel: 'error',
    plugins: [sdkWithoutEval()],
    build: {
      write: false,
      target: ['chrome69', 'safari13'],
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: fileURLToPath(new URL('./page.ts', import.meta.url)),
        output: { entryFileNames: 'page.js', chunkFileNames: '[name].js' },
      },
    },
  })
  const files = new Map<string, string>()
  for (const bundle of Array.isArray(result) ? result : [result]) {
    if (!('output' in bundle)) throw new Error('the page of the proof could not be built')
    for (const file of bundle.output) if (file.type === 'chunk') files.set(file.fileName, file.code)
  }
  return files
}
