import { specify } from '@app/eventing/specify.js';
import { DecideEvidenceReuse, FindEvidenceReuse, GiveRetention } from './commands.js';
import { retention, reuse } from './decider.js';
import {
  EvidenceReuseConfirmed,
  EvidenceReuseExcused,
  EvidenceReuseFound,
  RetentionGiven,
  filesNamedBy,
  thingOf,
} from './events.js';
import { repetitions, type Use } from './rules.js';

const meta = { actor: 'staff', roles: ['office-staff'], at: '2022-05-30T01:00:00.000Z', commandId: 'asked' };
const place = (by: string, on: string) => ({ fileId: 'a'.repeat(64), by, stream: `s-${by}`, version: 1, on });
const [later, earlier] = [place('unit-b', '2022-06-01'), place('unit-a', '2022-05-01')];
const found = { reuseId: 'r', same: 'bytes', distance: 0, later, earlier } as const;
const decide = (verdict: 'confirmed' | 'excused') =>
  new DecideEvidenceReuse({ reuseId: 'r', verdict, note: '同一次会议' }, meta);

describe('the same picture used again', () => {
  const { given } = specify(reuse);
  const known = new EvidenceReuseFound(found);

  it('is recorded once, however often it is found', () => {
    given().when(new FindEvidenceReuse(found, meta)).then(known);
    given(known)
      .when(new FindEvidenceReuse({ ...found, distance: 3 }, meta))
      .thenNothing();
  });

  it('is decided once by the office, with its ground', () => {
    given(known)
      .when(decide('confirmed'))
      .then(new EvidenceReuseConfirmed({ reuseId: 'r', note: '同一次会议' }));
    given(known)
      .when(decide('excused'))
      .then(new EvidenceReuseExcused({ reuseId: 'r', note: '同一次会议' }));
    given(known, new EvidenceReuseExcused({ reuseId: 'r', note: '同一次会议' }))
      .when(decide('confirmed'))
      .thenRefused('evidence-reuse-already-decided');
    given().when(decide('confirmed')).thenRefused('evidence-reuse-not-found');
  });

  const use = (by: string, on: string, seq: number): Use => ({ ...place(by, on), seq });

  it('is a repetition of the first before it, and those after it repeat it', () => {
    const [first, second, mine, next] = [
      use('unit-a', '2022-05-01', 1),
      use('unit-c', '2022-05-02', 2),
      use('unit-b', '2022-05-03', 3),
      use('unit-d', '2022-05-04', 4),
    ];
    expect(repetitions(mine, [next, second, mine, first])).toEqual([
      { later: mine, earlier: first },
      { later: next, earlier: mine },
    ]);
  });

  it('is none within one unit and year, before or after another unit took it, and one when the year is another', () => {
    const mine = use('unit-a', '2022-05-03', 3);
    expect(repetitions(mine, [use('unit-a', '2022-01-03', 1)])).toEqual([]);
    expect(repetitions(mine, [use('unit-a', '2022-01-03', 1), use('unit-b', '2022-02-03', 2), mine])).toEqual([]);
    expect(repetitions(mine, [use('unit-a', '2021-12-31', 1)])).toHaveLength(1);
  });
});

describe('保管期限', () => {
  const { given } = specify(retention);
  const data = { fileId: 'a'.repeat(64), unitId: 'unit-a', retention: 'permanent', reason: '制度文件' };
  const give = (facts: object) =>
    new GiveRetention({ ...data, known: ['permanent', 'years-10'], used: true, ...facts }, meta);

  it('is given by the office from the classes of its table, for a unit’s evidence, and never twice the same', () => {
    given().when(give({})).then(new RetentionGiven(data));
    given(new RetentionGiven(data)).when(give({})).thenRefused('retention-already-given');
    given(new RetentionGiven(data))
      .when(give({ unitId: 'unit-b' }))
      .then(new RetentionGiven({ ...data, unitId: 'unit-b' }));
    given()
      .when(give({ retention: 'for-ever' }))
      .thenRefused('retention-unknown');
    given()
      .when(give({ used: false }))
      .thenRefused('evidence-not-in-use');
  });
});

describe('the files an event names', () => {
  const [a, b] = ['a'.repeat(64), 'b'.repeat(64)];

  it('are found whether they stand alone, in a list, or with a name and a side', () => {
    const data = { checkId: '11.4', fileId: a, name: '制度.pdf', kind: 'ledger' };
    expect(filesNamedBy({ type: 'EvidenceAttached', data })).toEqual([
      { fileId: a, place: '11.4', name: '制度.pdf', kind: 'ledger' },
    ]);
    expect(filesNamedBy({ type: 'MaterialSubmitted', data: { files: [a, b] } })).toHaveLength(2);
    const evidence = [{ fileId: b, name: '整改后.jpg', side: 'after' }];
    expect(filesNamedBy({ type: 'RectificationSubmitted', data: { evidence } })).toEqual([
      { fileId: b, place: 'after', name: '整改后.jpg' },
    ]);
  });

  it('are none where evidence is taken back, or no file is meant', () => {
    expect(filesNamedBy({ type: 'EvidenceWithdrawn', data: { fileId: a } })).toEqual([]);
    expect(filesNamedBy({ type: 'CaseFileListed', data: { fileId: 'unit-a:2022-1' } })).toEqual([]);
    expect(filesNamedBy({ type: 'ErasureProposed', data: { evidence: a } })).toEqual([]);
  });

  it('belong to a thing with a page', () => {
    const link = (stream: string, data: object) => thingOf({ stream, data }).link;
    expect(link('issue-1', { issueId: '1', campaignId: 'c', unitId: 'u' })).toBe('/issues/1');
    expect(link('material-c-u-R1', { campaignId: 'c', unitId: 'u', code: 'R1' })).toBe('/materials/c/u/R1');
    expect(link('self-inspection-c-u', { campaignId: 'c', unitId: 'u' })).toBe('/self-inspections/c/u');
    expect(link('file-scoring-1', { scoringId: '1', roundId: 'r', unitId: 'u' })).toBe('/case-scoring/files/1');
    expect(thingOf({ stream: 'file-scoring-1', data: { scoringId: '1' } }).kind).toBe('scoring');
    expect(link('demonstration-point-1', { pointId: '1', unitId: 'u' })).toBe('/demonstration-points/1');
    expect(link('pilot-activity-1', { activityId: '1', unitId: 'u' })).toBe('/pilot-activities');
    expect(link('engaged-activity-1', { activityId: '1', unitId: 'u' })).toBe('/engaged-activities');
    expect(link('unknown', {})).toBeUndefined();
  });
});
