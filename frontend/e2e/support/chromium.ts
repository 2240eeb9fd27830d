import { existsSync } from 'node:fs';

/** Debian's browser, or the browser in the environment. Without a browser the tests fail. */
export const CHROMIUM = process.env.GOALS_CHROMIUM ?? '/usr/bin/chromium';

if (!existsSync(CHROMIUM)) {
  throw new Error(`No Chromium at ${CHROMIUM}: apt-get install chromium, or name one in GOALS_CHROMIUM.`);
}
