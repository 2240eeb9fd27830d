import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(process.cwd(), '..');
const COMMITTED = 'shared/goals-mysql/src/main/resources/br/com/metas/mysql/rds-authorities.pem';

it("the functions' authorities for RDS are those of the npm package, and the runbook says until when", () => {
  const written = execFileSync('node', ['deploy/rds-authorities.mjs'], { cwd: ROOT, encoding: 'utf8' });
  expect(readFileSync(join(ROOT, COMMITTED), 'utf8'), 'run make rds-authorities').toBe(written);

  const days = Array.from(written.matchAll(/, until (\d{4}-\d{2}-\d{2})$/gm), ([, day]) => day).sort();
  expect(days).toHaveLength(written.split('BEGIN CERTIFICATE').length - 1);
  const runbook = readFileSync(join(ROOT, 'docs/runbook.md'), 'utf8');
  expect(runbook).toContain(`The first of them expires on ${days[0]}.`);
});
