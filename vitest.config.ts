import vue from '@vitejs/plugin-vue'
import { configDefaults, defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes minutes waits for `npm run test:nightly`. */
const waiting = process.env['REMIT_NIGHTLY'] === '1' ? [] : ['**/*.nightly.spec.ts']
const exclude = [...configDefaults.exclude, ...waiting]
/** Whole machines at work: server, databases and a browser with several pages. Each keeps about one core busy. */
const whole = ['tests/e2e/**/*.spec.ts', 'tests/budgets/*.spec.ts', 'tests/browser.spec.ts', 'mock/container/*.spec.ts']

/** The races, the look at every view and the short journeys take as long as much of what is beside them: they begin first, and the others go on meanwhile. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): boolean => /\/(looks\.e2e|journeys\.e2e|races)\.spec\.ts$/.test(moduleId)
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

export default defineConfig({
  plugins: [vue()],
  test: {
    environment: 'node',
    // how long a machine takes is measured elsewhere; here only what never ends has to end
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000 } },
    // also on two cores: half of them would be one, and these specs wait more than they reckon
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    globalSetup: ['tests/kit/postgres-on-demand.ts', 'tests/kit/pages-on-demand.ts', 'tests/kit/remit-on-demand.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['{src/governance,server,mock,tests}/**/*.spec.ts'],
          exclude: [...exclude, ...whole],
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
          // each file has a document and modules of its own; a process for each costs three times as much
          pool: 'vmThreads',
        },
      },
      { extends: true, test: { name: 'whole', include: whole, exclude, sequence: { groupOrder: 1 } } },
    ],
  },
})
