import { defineConfig, type Project } from '@playwright/test';
import { launchWith } from './e2e/support/chromium.ts';

const withFont = (font: 'roboto' | 'segoe') => ({ launchOptions: launchWith(font) });

/** They change rows of MySQL, so no other test may compare figures meanwhile. */
const WRITES = /writes\.spec/;
/** It moves the service's clock, which never goes back, so it runs last. */
const MIDNIGHT = /midnight\.spec/;
/** It has a service of its own and opens both fonts itself. It runs beside the specs that run alone. */
const HOSTILE = /hostile\.spec/;
/** With Segoe UI's metrics they run on the 1st of January (`.ci/test e2e`), so that none runs twice on the same day. */
const BOTH_DAYS = /(accessible|figures|states|sign-in|requests)\.spec/;
/** Pictures for docs/screenshots: `make screenshots`. */
const PICTURES = /screenshots\.spec/;

/** Each spec in both fonts, and nothing of it beside another. */
function inTurn(...specs: [name: string, testMatch: RegExp][]): Project[] {
  const projects = specs.flatMap(([name, testMatch]) =>
    (['roboto', 'segoe'] as const).map((font) => ({ name: `${name}-${font}`, testMatch, use: withFont(font) })),
  );
  return projects.map((project, index) => ({
    ...project,
    fullyParallel: false,
    dependencies: index === 0 ? ['roboto', 'segoe'] : [projects[index - 1]?.name ?? ''],
  }));
}

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
    // A trace of every test costs a quarter of the processor's time: `npm run e2e -- --trace on SPEC` takes one.
    screenshot: 'only-on-failure',
  },
  projects:
    process.env.GOALS_PICTURES === undefined
      ? [
          { name: 'roboto', testIgnore: [HOSTILE, WRITES, MIDNIGHT, PICTURES], use: withFont('roboto') },
          {
            name: 'segoe',
            testIgnore: [
              HOSTILE,
              WRITES,
              MIDNIGHT,
              PICTURES,
              ...(process.env.GOALS_SEGOE === 'all' ? [] : [BOTH_DAYS]),
            ],
            use: withFont('segoe'),
          },
          { name: 'hostile', testMatch: HOSTILE, dependencies: ['roboto', 'segoe'] },
          // One after the other. The second midnight is that of the month after.
          ...inTurn(['writes', WRITES], ['midnight', MIDNIGHT]),
        ]
      : [{ name: 'pictures', testMatch: PICTURES, use: withFont('roboto') }],
});
