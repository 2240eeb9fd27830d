// The peers: each answers a request with the API's body.
import NodeCache from 'node-cache';
import { body, customer, merged } from './answer.mjs';
import * as sql from './statements.mjs';

const STATIC_SECONDS = 1800;
const ANNUAL_SECONDS = 600;
const RESPONSE_SECONDS = 120;

const ask = async (db, statement, values) => (await db.query(...statement(values)))[0];

/** (a) No cache: one query that computes everything. */
export function uncached(db, statement) {
  return async (question) => body((await ask(db, statement, sql.values(question))).map(customer), question);
}

/** (b) The layers in this process's memory, with the lives of both layers. */
export function inMemory(db) {
  const cache = new NodeCache({ useClones: false, checkperiod: 0 });
  const layer = async (name, statement, values, seconds) => {
    const key = `${name}:${values.seller}:${values.year}:${values.open_from}`;
    const kept = cache.get(key);
    if (kept) return kept;
    const rows = await ask(db, statement, values);
    cache.set(key, rows, seconds);
    return rows;
  };
  return async (question) => {
    const values = sql.values(question);
    const [who, closed, live] = await Promise.all([
      layer('static', sql.staticLayer, values, STATIC_SECONDS),
      layer('annual', sql.annualLayer, values, ANNUAL_SECONDS),
      ask(db, sql.live, values),
    ]);
    return body(merged(who, closed, live, question), question);
  };
}

/** (c) The layers in Redis, as JSON, both in one MGET, in parallel with the live query. */
export function inRedis(db, redis) {
  const layers = async (values) => {
    const keys = [`static:${values.seller}:${values.year}`, `annual:${values.seller}:${values.year}:${values.open_from}`];
    const kept = await redis.mget(keys);
    const load = async (i, statement, seconds) => {
      if (kept[i] !== null) return JSON.parse(kept[i]);
      const rows = await ask(db, statement, values);
      await redis.set(keys[i], JSON.stringify(rows), 'EX', seconds);
      return rows;
    };
    return Promise.all([load(0, sql.staticLayer, STATIC_SECONDS), load(1, sql.annualLayer, ANNUAL_SECONDS)]);
  };
  return async (question) => {
    const values = sql.values(question);
    const [[who, closed], live] = await Promise.all([layers(values), ask(db, sql.live, values)]);
    return body(merged(who, closed, live, question), question);
  };
}

/** (d) Whole responses for two minutes, evicted on an event; `now` is in milliseconds. */
export function wholeResponses(answer, now) {
  const kept = new Map();
  return {
    async answer(question) {
      const key = JSON.stringify(question);
      const found = kept.get(key);
      if (found && found.until > now()) return found.text;
      const text = await answer(question);
      kept.set(key, { text, until: now() + RESPONSE_SECONDS * 1000 });
      return text;
    },
    evict(seller) {
      for (const key of kept.keys()) if (JSON.parse(key).seller === seller) kept.delete(key);
    },
  };
}
