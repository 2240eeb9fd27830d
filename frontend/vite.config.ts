import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { fakeApiServer } from './scripts/fake-api-server.ts';
import { firstLoadBudget } from './scripts/first-load-budget.ts';
import { offlineOptions } from './scripts/offline-options.ts';

/** The page's path on its host. The local runner and CloudFront serve it there. */
const BASE = '/metas-por-cliente/';
const FIRST_LOAD_JAVASCRIPT_BYTES = 115_000;

export default defineConfig(({ mode }) => ({
  base: BASE,
  plugins: [
    react(),
    firstLoadBudget(FIRST_LOAD_JAVASCRIPT_BYTES),
    VitePWA(offlineOptions(BASE)),
    mode === 'fake' && fakeApiServer(),
  ],
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    // A data: address for an icon would need an exception in the content security policy.
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': 'http://localhost:8080', '/dev': 'http://localhost:8080' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    environment: './src/testing/dom-environment.ts',
    environmentOptions: { happyDOM: { url: 'http://localhost:3000/metas-por-cliente' } },
    setupFiles: ['src/testing/setup.ts'],
    // No test waits for time, but a busy machine may need long for the work itself.
    testTimeout: 60_000,
    restoreMocks: true,
    unstubGlobals: true,
  },
}));
