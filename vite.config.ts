import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

/** DingTalk Android 7.0 runs Chromium 69; Vite's default target gives it a white screen. */
const oldestEngines = ['chrome69', 'edge79', 'safari13', 'ios13']

export default defineConfig({
  plugins: [vue()],
  build: { target: oldestEngines, cssTarget: oldestEngines, modulePreload: { polyfill: false } },
})
