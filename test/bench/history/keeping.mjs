import { randomUUID } from 'node:crypto';
import { round } from './statistics.mjs';

const META = { actor: 'bench', at: '2026-01-01T00:00:00.000Z' };

/** Everything that is in the history, given its place in the log and its tiles. */
export async function sequencing({ pool, product }, report) {
  const { Sequencer } = await product.from('libs/proof/src/sequencer.js');
  const db = await pool.connect();
  const sequencer = await Sequencer.lead(db);
  const size = async () => Number((await pool.query('select size from tree_state')).rows[0]?.size ?? 0);
  const [before, begun] = [await size(), performance.now()];
  while (await sequencer.step());
  const perSecond = (((await size()) - before) / (performance.now() - begun)) * 1000;
  db.release(true);
  report(`sequencer: ${Math.round(perSecond)} events/s`);
  return { sequencer_events_per_second: round(perSecond, 0) };
}

/** A ledger of issues taken through their usual life, its read tables built anew. */
export async function rebuilding(url, { store, product }, report) {
  const issues = 10_000;
  await Promise.all(Array.from({ length: 16 }, (_, part) => live(store, product, part, issues / 16)));
  const projections = await ledger(product);
  const [group] = product.groupsOf(projections).filter(({ tables }) => tables.includes('issue'));
  const begun = performance.now();
  const { events } = await product.rebuild({ connectionString: url }, group);
  const seconds = (performance.now() - begun) / 1000;
  report(`rebuild of the ledger: ${events} events in ${round(seconds, 1)} s`);
  return { rebuild_events_per_second: round(events / seconds, 0), rebuild_events: events };
}

async function ledger({ from }) {
  const modules = await Promise.all(
    ['issue', 'round', 'ledger', 'extension'].map((name) =>
      from(`libs/rectification/src/${name}.projection.js`).catch(() => ({})),
    ),
  );
  return modules.flatMap((module) => Object.values(module)).filter((value) => value && Array.isArray(value.tables));
}

async function live(store, { NO_PREVIOUS }, part, count) {
  for (let n = 0; n < count; n++) {
    const issueId = randomUUID();
    const of = { issueId, unitId: `unit-${part}` };
    const life = [
      [
        'IssueReported',
        {
          ...of,
          campaignId: 'bench',
          number: part * count + n + 1,
          source: 'mutual-inspection',
          text: '未公示执法结果。',
          dueOn: '2026-05-31',
          responsible: '责任人',
        },
      ],
      ['IssueClaimed', of],
      ['RectificationPlanned', { ...of, measures: '限期整改。', responsible: '责任人' }],
      ['RectificationStarted', of],
      [
        'RectificationSubmitted',
        { ...of, round: 1, account: '已整改到位。', evidence: [], dueOn: '2026-05-31', late: false },
      ],
      ['RectificationReturned', { ...of, round: 1, reason: '材料不全。', dueOn: '2026-06-10' }],
      [
        'RectificationSubmitted',
        { ...of, round: 2, account: '已补充。', evidence: [], dueOn: '2026-06-10', late: false },
      ],
      ['IssueClosed', { ...of, opinion: '同意销号。' }],
    ].map(([type, data]) => ({ type, data }));
    await store.append({ name: `issue-${issueId}`, version: 0, hash: NO_PREVIOUS }, life, META);
  }
}
