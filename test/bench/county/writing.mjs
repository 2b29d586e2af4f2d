import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { load, Person } from '../load.mjs';
import { median, quantile, round } from '../history/statistics.mjs';

const BARE = fileURLToPath(new URL('./bare.mjs', import.meta.url));
const CONNECTIONS = 20;
const A_ROUND = 100;
const ACCOUNT = { account: '已整改到位，制度上墙，资料归档。' };

/**
 * Rectifications handed in through the whole product, against a bare endpoint with the same validation and one INSERT:
 * rounds in turn, the same number of connections. `ready` are issues that wait for their result, with their unit's person.
 */
export async function submitting(ready, url, { fileOf, rounds, report }) {
  const bare = fork(BARE, [url], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  try {
    const [{ port }] = await once(bare, 'message');
    const plain = new Person(`http://127.0.0.1:${port}`, CONNECTIONS);
    const [whole, alone] = [[], []];
    const waiting = [...ready];
    const body = (person) => ({ ...ACCOUNT, evidence: [fileOf(person)] });
    for (let n = 0; n < rounds && waiting.length > 0; n++) {
      const turn = waiting.splice(0, A_ROUND);
      alone.push(
        await load(
          turn.map((one) => () => plain.send('POST', `/api/bare/${one.id}/submissions`, body(one))),
          CONNECTIONS,
        ),
      );
      whole.push(
        await load(
          turn.map((one) => () => one.person.send('POST', `/api/issues/${one.id}/submissions`, body(one))),
          CONNECTIONS,
        ),
      );
    }
    const rate = (runs) => median(runs.map(({ perSecond }) => perSecond));
    const ratios = whole.map(({ perSecond }, index) => perSecond / alone[index].perSecond);
    report(`submissions ${round(rate(whole))}/s, bare ${round(rate(alone))}/s`);
    return {
      submit_per_second: round(rate(whole), 1),
      submit_p99_ms: round(
        quantile(
          whole.map(({ p99 }) => p99),
          0.5,
        ),
        1,
      ),
      bare_insert_per_second: round(rate(alone), 1),
      submit_to_bare_ratio: round(median(ratios)),
      submit_rounds: whole.length,
    };
  } finally {
    bare.disconnect();
  }
}
