import { existsSync } from 'node:fs';

/** Debian's, or the one that the environment names. There is no skipping without a browser. */
export const CHROMIUM = process.env.GOALS_CHROMIUM ?? '/usr/bin/chromium';

if (!existsSync(CHROMIUM)) {
  throw new Error(`No Chromium at ${CHROMIUM}: apt-get install chromium, or name one in GOALS_CHROMIUM.`);
}
