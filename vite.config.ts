import vue from '@vitejs/plugin-vue'
import { build, defineConfig, type HtmlTagDescriptor, type InlineConfig, type Plugin } from 'vite'
import { sdkDesktopApart } from './src/dingtalk/sdk-desktop-apart.ts'
import { sdkWithoutEval } from './src/dingtalk/sdk-without-eval.ts'
import type { Locale } from './src/governance/role.ts'
import en from './src/words/en/stopped.ts'
import pt from './src/words/pt/stopped.ts'
import zhCN, { type StoppedWords } from './src/words/zh-CN/stopped.ts'
import zhHK from './src/words/zh-HK/stopped.ts'

/** DingTalk Android 7.0 runs Chromium 69; Vite's default target gives it a white screen. */
const oldestEngines = ['chrome69', 'edge79', 'safari13', 'ios13']
const apiPort = process.env['PORT'] ?? '5180'
const api = `http://127.0.0.1:${apiPort}`

/** Chunks of packages change with their versions only, so that a release of ours does not make phones fetch them again. */
const foundation = /node_modules\/(@vue|vue|vue-router|pinia|@pinia)\//

const firstScreen = /\/src\/main\.ts$/
const beginning = /\/src\/begin\.ts$/

/**
 * Under `npm run dev` the page comes from here and not from the server, so what the server fills in is filled in here: the demo
 * company's facts and the simulated client, which has to run before every other script.
 */
function likeServer(): Plugin {
  const facts: Record<string, string> = {
    CORP: process.env['DINGTALK_CORP_ID'] ?? 'ding-demo-corp',
    CLIENT: process.env['DINGTALK_APP_KEY'] ?? 'ding-demo-app',
    AGENT: process.env['DINGTALK_AGENT_ID'] ?? '1001',
    SIMULATED: process.env['DINGTALK_APP_KEY'] === undefined ? '1' : '',
  }
  const simulator = `http://127.0.0.1:${process.env['MOCK_DINGTALK_PORT'] ?? '5190'}`
  return {
    name: 'like-the-server',
    apply: 'serve',
    async transformIndexHtml(html, { originalUrl = '' }) {
      const filled = html.replace(/__REMIT_([A-Z]+)__/g, (whole, name: string) => facts[name] ?? whole)
      if (facts['SIMULATED'] === '' || originalUrl.includes('container=none')) return filled
      const answer = await fetch(`${simulator}/__mock/container.json`).catch(() => null)
      if (!answer?.ok) return filled
      const { hash } = (await answer.json()) as { hash: string }
      return filled.replace('<head>', `<head><script src="/__mock/container.${hash}.js"></script>`)
    },
  }
}

/** Every engine we build for has promises of its own; the client's SDK brings a copy for those that had not. */
function withoutPromiseCopy(): Plugin {
  const copy = /^promise-polyfill(\/|$)/
  const empty = '\0no-promise-copy'
  return {
    name: 'without-promise-copy',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (copy.test(id) ? empty : null),
    load: (id) => (id === empty ? 'export default undefined' : null),
  }
}

/**
 * Signing in is what a first visit waits for. What begins it runs as soon as it is there, whatever else is still on its way; and the
 * client's SDK, which it would ask for only once it runs, travels beside it.
 */
function signInEarly(): Plugin {
  return {
    name: 'sign-in-early',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((item) => item.type === 'chunk')
        const begin = chunks.find(({ name }) => name === 'begin')
        const sdk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/src/dingtalk/modules.ts'))
        const script = `crossorigin src="/${begin?.fileName}"`
        if (!begin || !sdk || !html.includes(script)) throw new Error('what signs in is not a chunk of its own')
        const files = new Set([sdk.fileName, ...sdk.imports, ...begin.imports])
        files.delete(begin.fileName)
        const tags: HtmlTagDescriptor[] = Array.from(files, (file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
          injectTo: 'head',
        }))
        return { html: html.replace(script, `async ${script}`), tags }
      },
    },
  }
}

/** Where the application cannot begin, no chunk of it can say so: these words stand in the page itself. */
function stoppedWords(): Plugin {
  const words: Record<Locale, StoppedWords> = { 'zh-CN': zhCN, 'zh-HK': zhHK, en, pt }
  const place = '__STOPPED_WORDS__'
  return {
    name: 'stopped-words',
    transformIndexHtml: {
      order: 'pre',
      handler(html) {
        if (!html.includes(place)) throw new Error('the page has no place for what it says when it cannot begin')
        return html.replace(place, () => JSON.stringify(words).replaceAll('<', '\\u003c'))
      },
    },
  }
}

const define = { __VUE_OPTIONS_API__: false, __VUE_PROD_DEVTOOLS__: false, __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false }

/** What is read later than the first screen is no part of its drawing. */
function nothingLater(): Plugin {
  const nothing = '\0nothing-later'
  return {
    name: 'nothing-later',
    resolveDynamicImport: () => nothing,
    load: (id) => (id === nothing ? 'export default null' : null),
  }
}

/**
 * What draws the first screen on the server, made of the same sources in the same build, so that both always draw alike. It brings its
 * packages with it: in production the server has none of the page's. The server serves no name that begins with a dot.
 */
const drawing: InlineConfig = {
  configFile: false,
  logLevel: 'warn',
  plugins: [vue(), nothingLater()],
  define,
  ssr: { noExternal: true },
  build: {
    ssr: 'src/draw.ts',
    outDir: 'dist/.draw',
    target: 'node20',
    minify: true,
    rolldownOptions: { output: { codeSplitting: false, entryFileNames: 'draw.js' } },
  },
}

function drawnByServer(): Plugin {
  return {
    name: 'drawn-by-server',
    apply: 'build',
    async writeBundle() {
      await build(drawing)
    },
  }
}

export default defineConfig({
  plugins: [vue(), stoppedWords(), likeServer(), sdkWithoutEval(), sdkDesktopApart(), withoutPromiseCopy(), signInEarly(), drawnByServer()],
  define,
  build: {
    target: oldestEngines,
    cssTarget: oldestEngines,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // the first screen names every part that may follow, so that a letter of a hash counts a hundred times; rolldown takes no fewer
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:6][extname]',
        codeSplitting: {
          groups: [
            { name: 'begin', test: beginning, priority: 3, includeDependenciesRecursively: true },
            { name: 'foundation', test: foundation, priority: 2 },
            // what the first screen is made of travels in one piece instead of a dozen
            { name: 'first', test: firstScreen, priority: 1, includeDependenciesRecursively: true },
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(['/api', '/healthz', '/readyz', '/__control', '/__mock'].map((path) => [path, api])),
  },
})
