import { fork } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { payload, TYPE } from './payload.mjs';
import { median, rate, round } from './statistics.mjs';

const CLIENT = fileURLToPath(new URL('./client.mjs', import.meta.url));

/**
 * 32 writers at one stream, eight in each of four stores that know nothing of one another: nothing is lost, and who
 * clashes too often is told.
 */
export async function contended(stores, report) {
  const [{ store, product }] = stores;
  const [stream, writers, each] = [`order-contended-${randomUUID()}`, 32, 40];
  const decider = {
    ...{ name: 'contended', version: 1, initial: 0, stream: () => stream },
    ...{ decide: () => [{ type: TYPE, data: payload(1) }], evolve: (count) => count + 1 },
  };
  let conflicts = 0;
  const write = async (_n, writer) => {
    const { store: own } = stores[writer % stores.length];
    const meta = { actor: 'bench', roles: [], at: new Date().toISOString(), commandId: randomUUID() };
    for (;;) {
      try {
        return await own.handle(decider, { type: 'Write', data: {}, meta });
      } catch (error) {
        if (!(error instanceof product.ConcurrentWrite)) throw error;
        conflicts += 1;
      }
    }
  };
  const perSecond = await rate(writers, writers * each, write);
  const events = await store.stream(stream);
  const lost = writers * each - events.length;
  report(`contended: ${Math.round(perSecond)} appends/s, ${conflicts} told of a clash, ${lost} lost`);
  return { contended_per_second: round(perSecond, 0), contended_answered_409: conflicts, contended_lost: lost };
}

/**
 * Whole commands as the product handles them: the stream read, the rule asked, the receipt and the timelines' index
 * written with the event. No peer does this much; it stands beside the bare appends.
 */
export async function commands({ pool, product, signal }, report) {
  const { about } = await product.from('libs/history/src/about.projection.js');
  const catalogue = new product.Catalogue();
  catalogue.add({ projections: [about] });
  const store = new product.EventStore(pool, catalogue, signal);
  const decider = {
    ...{ name: 'order', initial: 0, stream: ({ data }) => data.stream },
    ...{ decide: () => [{ type: TYPE, data: payload(1) }], evolve: (count) => count + 1 },
  };
  const found = {};
  for (const callers of [1, 8, 32]) {
    const run = randomUUID();
    const perSecond = await rate(callers, callers === 1 ? 1500 : 5000, (n) => {
      const meta = { actor: 'bench', roles: [], at: new Date().toISOString(), commandId: randomUUID() };
      return store.handle(decider, { type: 'Order', data: { stream: `order-${run}-${n}` }, meta });
    });
    found[`command_c${callers}_per_second`] = round(perSecond, 0);
  }
  report(`whole commands: ${Object.values(found).join(', ')} a second at 1, 8 and 32 callers`);
  return found;
}

/** Four processes with eight callers each, beside one process with 32; what they wrote is then followed. */
export async function processes(url, store, report) {
  const [count, times] = [4, 2500];
  const { rows } = await store.pool.query('select event_horizon() as seq');
  const run = randomUUID();
  const alone = await rate(32, count * times, (n) => store.append(`order-${run}-${n}`, 0, 1, n));
  const clients = Array.from({ length: count }, () => fork(CLIENT, [url, '8', String(times)]));
  await Promise.all(clients.map((client) => once(client, 'message')));
  const begun = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      client.send('go');
      await once(client, 'message');
    }),
  );
  const together = ((count * times) / (performance.now() - begun)) * 1000;
  const seen = await store.catchUp(Number.MAX_SAFE_INTEGER, rows[0].seq);
  report(`4 processes: ${Math.round(together)} appends/s, one process ${Math.round(alone)}`);
  return {
    four_processes_per_second: round(together, 0),
    four_processes_to_one: round(together / alone),
    four_processes_unseen: 2 * count * times - seen,
  };
}

const CHUNK = 500_000;
const FILL = `
  insert into event (stream, version, id, type, at, actor, body, salt, payload_hash, prev_hash, hash)
  select 'order-fill-' || (n / 100), n % 100 + 1, uuidv7(), '${TYPE}', '2026-01-01T00:00:00Z', 'bench', $1::json,
         substr(h, 1, 16), h, h, h
    from generate_series($2::bigint, $3::bigint) as n, lateral (select sha256(int8send(n)) as h) as made`;

/** A table with this many rows beside an empty one, appended to and followed in turns. */
export async function large(rows, { empty, full }, report) {
  const filler = await full.pool.connect();
  await filler.query('set synchronous_commit = off');
  for (let from = 0; from < rows; from += CHUNK) {
    await filler.query(FILL, [JSON.stringify({ data: payload(1) }), from, Math.min(from + CHUNK, rows) - 1]);
    report(`filling: ${(from + CHUNK).toLocaleString('en')} rows`);
  }
  await filler.query('vacuum analyze event');
  await filler.query('checkpoint').catch(() => undefined);
  filler.release();
  const found = { append: [], follow: [] };
  for (let turn = 0; turn < 5; turn++) {
    const [a, b] = [await once32(empty), await once32(full)];
    found.append.push(b.append / a.append);
    found.follow.push(b.follow / a.follow);
    report(
      `large table, round ${turn + 1}: append ${round(b.append / a.append)}, follow ${round(b.follow / a.follow)} of an empty one`,
    );
  }
  return {
    large_table_rows: rows,
    large_table_append_to_empty: round(median(found.append)),
    large_table_follow_to_empty: round(median(found.follow)),
  };
}

async function once32(store) {
  const { rows } = await store.pool.query('select event_horizon() as seq');
  const [run, times] = [randomUUID(), 10_000];
  const append = await rate(32, times, (n) => store.append(`order-${run}-${n}`, 0, 1, n));
  const begun = performance.now();
  const seen = await store.catchUp(times, rows[0].seq);
  return { append, follow: (seen / (performance.now() - begun)) * 1000 };
}
