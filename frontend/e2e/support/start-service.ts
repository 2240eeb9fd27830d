import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The line that the local runner prints when everything answers. */
export type Ready = {
  readonly page: string;
  readonly api: string;
  readonly mysql: { host: string; port: number; database: string; user: string; password: string };
};

const REPOSITORY = fileURLToPath(new URL('../../..', import.meta.url));
/** A fixed day, so that no test depends on the day on which it runs. GOALS_CLOCK in the environment replaces it. */
const CLOCK = '2026-06-18T10:30:00-03:00';
const START_LIMIT_MS = 600_000; // the first start builds everything

export default async function startService(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.GOALS_READY !== undefined) return undefined;
  const service = spawn('make', ['run'], {
    cwd: REPOSITORY,
    env: { GOALS_CLOCK: CLOCK, ...process.env, GOALS_PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  void showProgress(service.stderr);
  const ended = new Promise<void>((resolve) => service.once('exit', () => resolve()));
  const stop = async () => {
    // The process group: make, and the runner that it started.
    if (service.exitCode === null && service.pid !== undefined) process.kill(-service.pid, 'SIGTERM');
    await ended;
  };
  const ready = await Promise.race([
    readyLine(service.stdout),
    ended.then(() => Promise.reject(new Error('`make run` ended before it was ready'))),
    limit(START_LIMIT_MS),
  ]).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  process.env.GOALS_READY = ready;
  return stop;
}

/** Progress and errors. The log line of every request would hide the tests' output. */
async function showProgress(output: NodeJS.ReadableStream): Promise<void> {
  for await (const line of createInterface({ input: output })) {
    if (!line.startsWith('{')) process.stderr.write(`${line}\n`);
  }
}

async function readyLine(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    if (line.startsWith('READY ')) {
      output.resume();
      return line.slice('READY '.length);
    }
  }
  throw new Error('`make run` printed no READY line');
}

function limit(ms: number): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('`make run` took too long to be ready')), ms).unref();
  });
}
