import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Debian's browsers; the shell is the one without windows. */
const DEBIANS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'] as const;

/** The browser in the environment, or Debian's. Without a browser the tests fail. */
export const CHROMIUM = process.env.GOALS_CHROMIUM ?? DEBIANS.find((one) => existsSync(one)) ?? DEBIANS[0];

if (!existsSync(CHROMIUM)) {
  throw new Error(
    `No Chromium at ${CHROMIUM}: apt-get install chromium-headless-shell, or name one in GOALS_CHROMIUM.`,
  );
}

const FONTS = fileURLToPath(new URL('../../../.tools/fonts/', import.meta.url));

/** With only one of the users' two fonts: `roboto`, as on Android, or `segoe`, as wide as on Windows. */
export const launchWith = (font: 'roboto' | 'segoe') => ({
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
});
