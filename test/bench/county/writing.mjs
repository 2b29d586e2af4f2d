import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { load, Person } from '../load.mjs';
import { median, quantile, round } from '../history/statistics.mjs';

const BARE = fileURLToPath(new URL('./bare.mjs', import.meta.url));
const CONNECTIONS = 20;
const A_ROUND = 40;
const ACCOUNT = { account: '已整改到位，制度上墙，资料归档。' };

const photographOf = ({ id }) => createHash('sha256').update(`photograph of ${id}`).digest('hex');

/** A photograph for each issue, handed in and looked at before its result is, as on any day. `by`: accounts. */
export async function photograph(db, ready) {
  const ids = ready.map(photographOf);
  await db.query(
    `insert into file (id, unit_id, name, size, media_type, uploaded_by, uploaded_at)
     select id, unit, '整改后照片.jpg', 250000, 'image/jpeg', by, now() from unnest($1::text[], $2::text[], $3::text[]) as f(id, unit, by)`,
    [ids, ready.map(({ unitId }) => unitId), ready.map(({ by }) => by)],
  );
  await db.query(
    `insert into file_picture (id, width, height, gist)
     select id, 1600, 1200, ('x' || left(id, 16))::bit(64) from unnest($1::text[]) as f(id)`,
    [ids],
  );
}

/**
 * Rectifications handed in through the whole product, against a bare endpoint with the same validation and one INSERT:
 * rounds in turn, the same number of connections; the first warms both up. `ready` are issues that wait for their
 * result, with their unit's person.
 */
export async function submitting(ready, url, { rounds, report }) {
  const bare = fork(BARE, [url], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  try {
    const [{ port }] = await once(bare, 'message');
    const plain = new Person(`http://127.0.0.1:${port}`, CONNECTIONS);
    const [whole, alone] = [[], []];
    const waiting = [...ready];
    const body = (one) => ({ ...ACCOUNT, evidence: [photographOf(one)] });
    for (let n = 0; n <= rounds && waiting.length > 0; n++) {
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
    for (const runs of [whole, alone]) runs.shift();
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
