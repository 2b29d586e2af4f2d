import {
  cosignatureWords,
  differenceWords,
  duration,
  followerStatus,
  inOrder,
  isOpen,
  lagWords,
  resultWords,
  rowsWords,
  type Follower,
  type ReadTables,
  type Run,
} from './operations';

const follower: Follower = { name: 'f', title: '联动', seq: 1, behindEvents: 0, behindSeconds: 0, heldBy: 'a' };
const run = (more: Partial<Run>): Run => ({
  ...{ id: 'r', kind: 'drift-check', outcome: 'same', requestedBy: '某人', requestedAt: '2022-05-06T01:00:00.000Z' },
  ...more,
});
const group = (name: string, more: Partial<ReadTables> = {}): ReadTables => ({
  ...{ name, title: name, projections: [name], tables: [name], rows: 3 },
  ...more,
});

describe('the operations page', () => {
  it('tells a lag in events and time', () => {
    expect(lagWords(follower)).toBe('没有落后');
    expect(lagWords({ ...follower, behindEvents: 3, behindSeconds: 12 })).toBe('落后3条，12秒');
    expect(lagWords({ ...follower, behindEvents: 10_000, behindSeconds: 75 })).toBe('落后10,000条以上，1分15秒');
    expect([duration(59), duration(3_660), duration(3 * 86_400)]).toEqual(['59秒', '1小时1分', '3天']);
  });

  it('calls a follower late after a minute, and red when it fails', () => {
    const behind = { ...follower, behindEvents: 1 };
    expect(followerStatus(behind).tone).toBe('done');
    expect(followerStatus({ ...behind, behindSeconds: 61 }).tone).toBe('late');
    expect(followerStatus({ ...behind, failing: 'full' }).tone).toBe('refused');
    expect(followerStatus({ ...follower, heldBy: undefined }).tone).toBe('waiting');
  });

  it('tells what came of a run', () => {
    expect(resultWords(run({ rows: 1234 }))).toBe('比对1,234行');
    expect(resultWords(run({ outcome: 'rebuilt', events: 20, rows: 7 }))).toBe('重放留痕20条，写入7行');
    expect(resultWords(run({ outcome: 'failed', reason: 'lapsed' }))).toBe('办理中断，数据表保持原样。');
    const first = { table: 'issue', row: 'i1', kind: 'changed-cell', column: 'state' } as const;
    expect(resultWords(run({ outcome: 'different', first }))).toBe(
      '第一处：issue表中编号“i1”的一行，state一栏与留痕不符。',
    );
    expect(differenceWords({ ...first, kind: 'extra-row' })).toContain('数据表里有，留痕里没有');
    expect(differenceWords({ ...first, kind: 'missing-row' })).toContain('留痕里有，数据表里没有');
  });

  it('says where counting stopped', () => {
    expect(rowsWords(group('a', { rows: 99_999 }))).toBe('99,999行');
    expect(rowsWords(group('a', { rows: 100_000 }))).toBe('100,000行以上');
  });

  it('shows tables that differ first, and otherwise keeps their order', () => {
    const driftCheck = run({ outcome: 'different' });
    const groups = [group('a'), group('b', { driftCheck }), group('c')];
    expect(inOrder(groups).map(({ name }) => name)).toEqual(['b', 'a', 'c']);
  });

  it('knows which tables a run is under way for', () => {
    expect(isOpen(group('a', { driftCheck: run({}) }))).toBe(false);
    expect(isOpen(group('a', { rebuild: run({ kind: 'rebuild', outcome: 'open' }) }))).toBe(true);
  });

  it('tells how many bodies have cosigned', () => {
    const checkpoint = { size: 3, signedAt: '2022-05-06T01:00:00.000Z', cosignatures: 2 };
    const proof = { treeSize: 3, behindEvents: 0 };
    expect(cosignatureWords({ ...proof, checkpoint, quorum: 2 })).toBe('2家见证，要求2家');
    expect(cosignatureWords({ ...proof, checkpoint, quorum: 0 })).toBe('没有设见证机构');
    expect(cosignatureWords(proof)).toBe('');
  });
});
