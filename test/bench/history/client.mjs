import { randomUUID } from 'node:crypto';
import { Yuheng } from './adapters/yuheng.mjs';
import { rate } from './statistics.mjs';

/** One of several client processes: appends, then tells how many a second. */
const [url, callers, times] = process.argv.slice(2);
const store = new Yuheng();
await store.open(url, { migrated: true });
process.send({ ready: true });
process.once('message', async () => {
  const run = randomUUID();
  const perSecond = await rate(Number(callers), Number(times), (n) => store.append(`order-${run}-${n}`, 0, 1, n));
  process.send({ perSecond });
  await store.close();
  process.disconnect();
});
