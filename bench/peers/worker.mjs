// Reads commands as lines of JSON, and answers each with one line. Ends when its input ends.
// Arguments: a JSON object with mysql {host, port, user, password} and redis {port}, redis optional.
import { createInterface } from 'node:readline';
import Redis from 'ioredis';
import mysql from 'mysql2/promise';
import * as peers from './peers.mjs';
import * as sql from './statements.mjs';

const settings = JSON.parse(process.argv[2]);
const pools = new Map();

function pool(database) {
  if (!pools.has(database)) {
    // Dates and decimals as text: the cheapest option of mysql2.
    pools.set(database, mysql.createPool({ ...settings.mysql, database, connectionLimit: 4, dateStrings: true }));
  }
  return pools.get(database);
}

const redis = settings.redis ? new Redis({ port: settings.redis.port, host: '127.0.0.1' }) : undefined;
const made = new Map();
const kept = new Map();
let replayed = 0;

// (d) uses a clock that the caller sets, so that a day passes in a minute.
function whole(database) {
  if (!kept.has(database)) kept.set(database, peers.wholeResponses(peers.uncached(pool(database), sql.indexed), () => replayed));
  return kept.get(database);
}

function peer(kind, database) {
  const key = `${kind} ${database}`;
  if (!made.has(key)) {
    const db = pool(database);
    made.set(key, {
      first_written: () => peers.uncached(db, sql.firstWritten),
      indexed: () => peers.uncached(db, sql.indexed),
      node_cache: () => peers.inMemory(db),
      redis: () => peers.inRedis(db, redis),
      whole_responses: () => whole(database).answer,
    }[kind]());
  }
  return made.get(key);
}

const operations = {
  async answer({ kind, database, question }) {
    return { body: await peer(kind, database)(question) };
  },
  async time({ kind, database, question, n }) {
    const answer = peer(kind, database);
    const ms = [];
    let bytes = 0;
    for (let i = 0; i < n; i++) {
      const begun = performance.now();
      bytes = Buffer.from(await answer(question)).length;
      ms.push(performance.now() - begun);
    }
    return { ms, bytes };
  },
  async clock({ ms }) {
    replayed = ms;
    return {};
  },
  async evict({ database, seller }) {
    whole(database).evict(seller);
    return {};
  },
  // The layers' rows, for the measurement of another way to store them.
  async layers({ database, question }) {
    const values = sql.values(question);
    const [[who], [closed]] = await Promise.all([
      pool(database).query(...sql.staticLayer(values)), pool(database).query(...sql.annualLayer(values)),
    ]);
    return { who, closed };
  },
  async sql({ database, text, values }) {
    const [rows] = await pool(database).query(text, values);
    return { rows };
  },
};

console.log(JSON.stringify({ node: process.version }));
for await (const line of createInterface({ input: process.stdin })) {
  const { op, ...rest } = JSON.parse(line);
  try {
    console.log(JSON.stringify(await operations[op](rest)));
  } catch (error) {
    console.error(error);
    console.log(JSON.stringify({ error: String(error) }));
  }
}
process.exit(0);
