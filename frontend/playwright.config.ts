import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { CHROMIUM } from './e2e/support/chromium.ts';

const FONTS = fileURLToPath(new URL('../.tools/fonts/', import.meta.url));

/** With only one of the users' two fonts: `roboto`, as on Android, or `segoe`, as wide as on Windows. */
const withFont = (font: 'roboto' | 'segoe') => ({
  launchOptions: {
    executablePath: CHROMIUM,
    env: { ...process.env, FONTCONFIG_FILE: `${FONTS}${font}.conf` } as Record<string, string>,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  },
});

/** They change rows of MySQL, so no other test may compare figures meanwhile. */
const WRITES = /writes\.spec/;
/** It moves the service's clock, which never goes back, so it runs last. */
const MIDNIGHT = /midnight\.spec/;
/** Specs that a font can break. The other specs run with Segoe UI's metrics on the 1st of January (`.ci/test e2e`). */
const LOOKS = /(layout|sheet|team|list|calls)\.spec/;
/** Pictures for docs/screenshots: `make screenshots`. */
const PICTURES = /screenshots\.spec/;

/**
 * Against a running service: `GOALS_READY` holds the JSON of its READY line, else `make run` is started for the tests.
 * Two workers for two slow cores; no test depends on speed.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  globalSetup: './e2e/support/start-service.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    serviceWorkers: 'block',
    browserName: 'chromium',
    locale: 'pt-BR',
    timezoneId: 'America/Sao_Paulo',
    viewport: { width: 1366, height: 768 },
    trace: 'retain-on-failure',
  },
  projects:
    process.env.GOALS_PICTURES === undefined
      ? [
          { name: 'roboto', testIgnore: [WRITES, MIDNIGHT, PICTURES], use: withFont('roboto') },
          {
            name: 'segoe',
            ...(process.env.GOALS_SEGOE === 'all'
              ? { testMatch: /\.spec/ }
              : { testMatch: LOOKS, grepInvert: /axe finds nothing: (light|dark)/ }), // colours need no font
            testIgnore: [WRITES, MIDNIGHT, PICTURES],
            use: withFont('segoe'),
          },
          {
            name: 'writes',
            testMatch: WRITES,
            dependencies: ['roboto', 'segoe'],
            fullyParallel: false,
            use: withFont('roboto'),
          },
          { name: 'midnight', testMatch: MIDNIGHT, dependencies: ['writes'], use: withFont('segoe') },
        ]
      : [{ name: 'pictures', testMatch: PICTURES, use: withFont('roboto') }],
});
