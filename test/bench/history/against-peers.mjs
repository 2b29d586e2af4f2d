import { randomUUID } from 'node:crypto';
import { median, quantile, rate, round } from './statistics.mjs';

const FOLLOWED = 20_000;
const LISTENING_MS = 5_000;

const fresh =
  (callers, times, count = 1) =>
  (store) => {
    const run = randomUUID().slice(0, 13);
    return rate(callers, times, (n) => store.append(`order-${run}-${n}`, 0, count, n));
  };

/** A thousand streams, each written by one caller, so that nobody clashes. */
const hot = (callers, times) => (store) => {
  const [run, versions, each] = [randomUUID().slice(0, 13), new Map(), Math.ceil(1000 / callers)];
  return rate(callers, times, async (n, caller) => {
    const stream = `order-${run}-${caller * each + (n % each)}`;
    versions.set(stream, await store.append(stream, versions.get(stream) ?? 0, 1, n));
  });
};

const read = (callers, times) => async (store) => {
  const streams = Array.from({ length: 20 }, (_, n) => `order-${randomUUID().slice(0, 13)}-${n}`);
  for (const stream of streams) for (let n = 0; n < 10; n++) await store.append(stream, n * 10, 10, n);
  return rate(callers, times, async (n) => {
    const found = await store.read(streams[n % streams.length]);
    if (found !== 100) throw new Error(`${store.name} read ${found} of 100`);
  });
};

/** Written by one caller, because Emmett 0.42 never sees all of what sixteen write. */
const catchUp = async (store) => {
  await store.empty();
  for (let n = 0; n < FOLLOWED / 100; n++)
    for (let part = 0; part < 10; part++) await store.append(`order-${randomUUID().slice(0, 13)}-${n}`, 0, 10, n);
  const begun = performance.now();
  const seen = await store.catchUp(FOLLOWED);
  if (seen !== FOLLOWED) throw new Error(`${store.name} followed ${seen} of ${FOLLOWED}`);
  return (seen / (performance.now() - begun)) * 1000;
};

const SCENARIOS = {
  append_c1: fresh(1, 1500),
  append_c8: fresh(8, 5000),
  append_c32: fresh(32, 5000),
  hot_c1: hot(1, 1500),
  hot_c8: hot(8, 5000),
  hot_c32: hot(32, 5000),
  batch10_c1: fresh(1, 400, 10),
  batch10_c8: fresh(8, 1000, 10),
  batch10_c32: fresh(32, 1000, 10),
  read100_c1: read(1, 800),
  read100_c8: read(8, 800),
  catch_up: catchUp,
};

/** Every store does every scenario in every round, in changing order: machines change their mind, rounds share it. */
export async function againstPeers(stores, report, rounds) {
  const rates = {};
  for (const store of stores) await rate(8, 300, (n) => store.append(`order-warm-${randomUUID()}`, 0, 1, n));
  for (let turn = 0; turn < rounds; turn++) {
    for (const [scenario, measure] of Object.entries(SCENARIOS)) {
      const order = stores.map((_, n) => stores[(n + turn) % stores.length]);
      for (const store of order) ((rates[scenario] ??= {})[store.name] ??= []).push(await measure(store));
      report(
        `round ${turn + 1} ${scenario} ${stores.map(({ name }) => `${name} ${Math.round(rates[scenario][name].at(-1))}`).join(', ')}`,
      );
    }
  }
  return Object.fromEntries(Object.entries(rates).flatMap(([scenario, of]) => figures(scenario, of)));
}

/** Events or operations a second, and the median of each round's ratio to the peers. */
function figures(scenario, { yuheng, ...peers }) {
  const ratio = (peer) => yuheng.map((own, turn) => own / peer[turn]);
  return [
    [`${scenario}_per_second`, round(median(yuheng), 0)],
    ...Object.entries(peers).flatMap(([name, of]) => [
      [`${scenario}_to_${name}`, round(median(ratio(of)))],
      [`${scenario}_to_${name}_lowest`, round(Math.min(...ratio(of)))],
      [`${scenario}_to_${name}_highest`, round(Math.max(...ratio(of)))],
    ]),
  ];
}

/** From the call of an append until the handler has it, at about 120 appends a second; as each store comes. */
export async function latency(stores, report) {
  const found = {};
  for (const store of stores.filter(({ follow }) => follow)) {
    await store.empty();
    const [sent, waited] = [new Map(), []];
    const stop = await store.follow((stream) => {
      if (sent.has(stream)) waited.push(performance.now() - sent.get(stream));
      sent.delete(stream);
    });
    await pause(800);
    for (const end = performance.now() + LISTENING_MS; performance.now() < end; await pause(7)) {
      const stream = `order-${randomUUID()}`;
      sent.set(stream, performance.now());
      await store.append(stream, 0, 1, 1);
    }
    await pause(1500);
    await stop();
    const figure = `append_to_handler_${store.name}`;
    found[`${figure}_p50_ms`] = round(quantile(waited, 0.5));
    found[`${figure}_p99_ms`] = round(quantile(waited, 0.99));
    found[`${figure}_unseen`] = sent.size;
    report(
      `append to handler, ${store.name}: p50 ${found[`${figure}_p50_ms`]} ms, p99 ${found[`${figure}_p99_ms`]} ms`,
    );
  }
  return found;
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
