// Statements from .sql files: the peers' own, and the product's, which they share.
import { readFileSync } from 'node:fs';

const PRODUCT = new URL('../../shared/goals-mysql/src/main/resources/br/com/metas/mysql/', import.meta.url);
const OWN = new URL('./sql/', import.meta.url);

function load(folder, name) {
  const text = readFileSync(new URL(`${name}.sql`, folder), 'utf8').replace(/--[^\n]*/g, ' ').replace(/\s+/g, ' ').trim();
  const names = [];
  const sql = text.replace(/:([a-z][a-z0-9_]*)/g, (_, name) => (names.push(name), '?'));
  return (values) => [sql, names.map((name) => values[name])];
}

export const firstWritten = load(OWN, 'everything-first-written');
export const indexed = load(OWN, 'everything-indexed');
export const staticLayer = load(PRODUCT, 'static');
export const annualLayer = load(PRODUCT, 'annual');
export const live = load(PRODUCT, 'live');

/** The first day of a month of that year; 0 is the December before, 13 the January after. */
const day = (year, month) => `${year + Math.floor((month - 1) / 12)}-${String(((month + 11) % 12) + 1).padStart(2, '0')}-01`;

/** The parameters of the statements: a seller's wallet in a year, with live figures from firstOpenMonth on. */
export function values({ seller, year, month, firstOpenMonth }) {
  if (month < firstOpenMonth) throw new Error('the peers answer for open months alone');
  const months = Object.fromEntries(Array.from({ length: 13 }, (_, i) => [`month_${i + 1}`, day(year, i + 1)]));
  const openFrom = day(year, firstOpenMonth);
  return { seller, year, ...months, open_from: openFrom, asked_from: openFrom, asked_to: openFrom };
}
