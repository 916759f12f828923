import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [vue()],
  test: {
    include: ['{src,server,mock,tests}/**/*.spec.ts'],
    environment: 'node',
    testTimeout: 20_000,
    globalSetup: ['tests/kit/postgres-on-demand.ts', 'tests/kit/pages-on-demand.ts'],
  },
})
