import vue from '@vitejs/plugin-vue'
import { configDefaults, defineConfig } from 'vitest/config'

/** What takes minutes waits for `npm run test:nightly`. */
const waiting = process.env['REMIT_NIGHTLY'] === '1' ? [] : ['**/*.nightly.spec.ts']

export default defineConfig({
  plugins: [vue()],
  test: {
    include: ['{src,server,mock,tests}/**/*.spec.ts'],
    exclude: [...configDefaults.exclude, ...waiting],
    environment: 'node',
    testTimeout: 20_000,
    globalSetup: ['tests/kit/postgres-on-demand.ts', 'tests/kit/pages-on-demand.ts'],
  },
})
