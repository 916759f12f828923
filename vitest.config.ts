import vue from '@vitejs/plugin-vue'
import { configDefaults, defineConfig } from 'vitest/config'

/** What takes minutes waits for `npm run test:nightly`. */
const waiting = process.env['REMIT_NIGHTLY'] === '1' ? [] : ['**/*.nightly.spec.ts']
const exclude = [...configDefaults.exclude, ...waiting]
/** Whole machines at work: server, databases and a browser with several pages. Two of them at once would only wait for each other. */
const whole = ['tests/e2e/**/*.spec.ts', 'tests/budgets/*.spec.ts', 'tests/browser.spec.ts', 'mock/container/*.spec.ts']

/** Also on two cores: half of them would be one, and these specs wait more than they reckon. */
const twoAtOnce = { maxWorkers: 2, sequence: { groupOrder: 0 } }

export default defineConfig({
  plugins: [vue()],
  test: {
    environment: 'node',
    // how long a machine takes is measured elsewhere; here only what never ends has to end
    testTimeout: 60_000,
    hookTimeout: 120_000,
    globalSetup: ['tests/kit/postgres-on-demand.ts', 'tests/kit/pages-on-demand.ts', 'tests/kit/remit-on-demand.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['{src/governance,server,mock,tests}/**/*.spec.ts'],
          exclude: [...exclude, ...whole],
          ...twoAtOnce,
          // nothing in them leaves a trace in a module, and loading the server anew for each file costs more than most of them
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'pages',
          include: ['src/**/*.spec.ts'],
          exclude: [...exclude, 'src/governance/**'],
          ...twoAtOnce,
          // each file has a document and modules of its own; a process for each costs three times as much
          pool: 'vmThreads',
        },
      },
      { extends: true, test: { name: 'whole', include: whole, exclude, maxWorkers: 1, sequence: { groupOrder: 1 } } },
    ],
  },
})
