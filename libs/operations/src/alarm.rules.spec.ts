import { alarmsOf, LATE_SECONDS } from './alarm.rules.js';
import type { FollowerStanding, GroupStanding, RunStanding, Standing } from './standing.rules.js';

const follower: FollowerStanding = {
  name: 'reactions',
  title: '事件联动',
  seq: 7,
  behindEvents: 3,
  behindSeconds: LATE_SECONDS + 1,
  heldBy: 'a',
};
const run = (kind: RunStanding['kind'], outcome: RunStanding['outcome'], day: string): RunStanding => ({
  id: 'r',
  kind,
  outcome,
  requestedBy: '某人',
  requestedAt: `${day}T01:00:00.000Z`,
});
const group: GroupStanding = { name: 'issue', title: '整改台账', projections: ['issue'], tables: ['issue'], rows: 3 };
const WELL: Standing = { followers: [], groups: [], proof: { treeSize: 0, alarms: [] }, undelivered: 0 };
const codes = (standing: Partial<Standing>) => alarmsOf({ ...WELL, ...standing }).map(({ code }) => code);
const ofFollower = (more: Partial<FollowerStanding>) => codes({ followers: [{ ...follower, ...more }] });

describe('an alarm', () => {
  it('is not raised while everything keeps up', () => {
    expect(codes({})).toEqual([]);
    expect(ofFollower({ behindSeconds: LATE_SECONDS })).toEqual([]);
    expect(ofFollower({ heldBy: undefined, behindSeconds: 5 })).toEqual([]);
    expect(ofFollower({ heldBy: undefined, behindEvents: 0, behindSeconds: 0 })).toEqual([]);
  });

  it('says that a follower is late, has nobody, or fails', () => {
    expect(ofFollower({})).toEqual(['follower-late']);
    expect(ofFollower({ heldBy: undefined })).toEqual(['follower-unattended']);
    expect(ofFollower({ failing: 'full', behindSeconds: 4 })).toEqual(['follower-failing']);
  });

  it('says that read tables differ from the history, until they are rebuilt or found the same', () => {
    const driftCheck = run('drift-check', 'different', '2022-05-06');
    expect(codes({ groups: [{ ...group, driftCheck }] })).toEqual(['tables-differ']);
    const rebuild = (outcome: RunStanding['outcome'], day: string) => run('rebuild', outcome, day);
    expect(codes({ groups: [{ ...group, driftCheck, rebuild: rebuild('rebuilt', '2022-05-05') }] })).toHaveLength(1);
    expect(codes({ groups: [{ ...group, driftCheck, rebuild: rebuild('failed', '2022-05-07') }] })).toHaveLength(1);
    expect(codes({ groups: [{ ...group, driftCheck, rebuild: rebuild('rebuilt', '2022-05-07') }] })).toEqual([]);
    expect(codes({ groups: [{ ...group, driftCheck: run('drift-check', 'same', '2022-05-06') }] })).toEqual([]);
  });

  it('says why the proof stopped, or that a part of it does not run', () => {
    const stopped = { part: 'signer', code: 'smaller-tree', said: '树变小了，拒绝签名。' };
    const late = { part: 'sequencer-watch', code: 'sequencer-late', said: '没有编入存证。' };
    const unfit = { part: 'signer', code: 'policy-unfit', said: '存证规则不是JSON格式' };
    const raised = alarmsOf({ ...WELL, proof: { treeSize: 0, alarms: [stopped, late, unfit] } });
    expect(raised.map(({ code }) => code)).toEqual(['proof-stopped', 'proof-late', 'proof-stopped']);
    expect(new Set(raised.map(({ remedy }) => remedy)).size).toBe(3);
    expect(raised[2]?.says).toBe('存证：存证规则不是JSON格式。');
  });

  it('says how many notices reached nobody and are tried no more', () => {
    expect(codes({ undelivered: 3 })).toEqual(['notices-undelivered']);
    expect(alarmsOf({ ...WELL, undelivered: 3 })[0]?.says).toContain('3条');
  });

  it('is one sentence about what is wrong and one about what to do', () => {
    const all = alarmsOf({
      followers: [follower, { ...follower, heldBy: undefined }, { ...follower, failing: 'full' }],
      groups: [{ ...group, driftCheck: run('drift-check', 'different', '2022-05-06') }],
      proof: { treeSize: 0, alarms: [{ part: 'signer', code: 'smaller-tree', said: '树变小了，拒绝签名。' }] },
      undelivered: 1,
    });
    expect(all).toHaveLength(6);
    for (const { says, remedy } of all) {
      expect(says).toMatch(/[^。]。$/);
      expect(remedy).toMatch(/^[^。]+。$/);
    }
  });
});
