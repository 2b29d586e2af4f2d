import { specify } from '@app/eventing/specify.js';
import { CancelTalk, RecordTalk, ReportCommitment, SummonToTalk } from './commands.js';
import { CommitmentReported, TalkCancelled, TalkHeld, TalkSummoned } from './events.js';
import { talk } from './talk.decider.js';

const { given } = specify(talk);
const at = (instant: string, unit?: string) => ({
  ...{ actor: 'director', roles: [], at: instant, commandId: 'c' },
  ...(unit && { unit }),
});
const now = at('2022-07-01T02:00:00.000Z');
const [talkId, unitId] = ['t1', 'unit-a'];
const letter = {
  ...{ talkId, campaignId: 'campaign-1', unitId, issueIds: ['i1', 'i2'], reason: '整改不力' },
  ...{ meetsAt: '2022-07-05T01:00:00.000Z', place: '县司法局三楼会议室' },
};
const numbering = { year: 2022, number: 1, documentNumber: '舞法约〔2022〕1号' };
const ofUnit = ['i1', 'i2', 'i3'];
const summon = (more: object = {}) => new SummonToTalk({ ...letter, ofUnit, numbering, ...more }, now);
const summoned = new TalkSummoned({ ...letter, ...numbering });
const commitment = { text: '补齐记录仪', dueOn: '2022-07-20', responsible: { name: '某乙' } };
const minutes = {
  ...{ talkId, heldOn: '2022-07-05', participants: [{ name: '某甲' }], minutes: '指出问题，表态整改' },
  ...{ files: [] as string[], commitments: [commitment] },
};
const afterwards = at('2022-07-05T10:00:00.000Z');
const record = (more: object = {}) => new RecordTalk({ ...minutes, ...more }, afterwards);
const held = new TalkHeld({ ...minutes, unitId });
const cancel = new CancelTalk({ talkId, reason: '已全部销号' }, now);
const cancelled = new TalkCancelled({ talkId, unitId, reason: '已全部销号' });
const report = (place: number, meta = at('2022-07-20T02:00:00.000Z', unitId)) =>
  new ReportCommitment({ talkId, place, account: '已补齐', evidence: [] }, meta);
const reported = (late = false) =>
  new CommitmentReported({ talkId, unitId, place: 1, account: '已补齐', evidence: [], late });

describe('约谈', () => {
  it('summons the lead of a unit over issues of that unit, to a moment that is still to come', () => {
    given().when(summon()).then(summoned);
    given()
      .when(summon({ issueIds: [] }))
      .thenRefused('talk-without-issues');
    given()
      .when(summon({ issueIds: ['i1', 'x'] }))
      .thenRefused('talk-issue-not-of-unit');
    given()
      .when(summon({ meetsAt: now.at }))
      .thenRefused('talk-moment-past');
    given()
      .when(summon({ numbering: undefined }))
      .thenRefused('oversight-number-missing');
    given(summoned).when(summon()).thenRefused('talk-already-summoned');
  });

  it('is held with minutes and named participants, not before its day', () => {
    given(summoned).when(record()).then(held);
    given(summoned)
      .when(record({ participants: [] }))
      .thenRefused('talk-without-participants');
    given(summoned)
      .when(record({ minutes: ' ' }))
      .thenRefused('talk-without-minutes');
    given(summoned)
      .when(record({ minutes: '', files: ['f'] }))
      .then(new TalkHeld({ ...held.data, minutes: '', files: ['f'] }));
    given(summoned)
      .when(record({ heldOn: '2022-07-06' }))
      .thenRefused('talk-held-in-future');
    given().when(record()).thenRefused('talk-not-found');
  });

  it('leaves commitments that are due on the day of the talk at the earliest', () =>
    given(summoned)
      .when(record({ commitments: [commitment, { ...commitment, dueOn: '2022-07-04' }] }))
      .thenRefused('talk-commitment-before-talk', { row: 2, heldOn: '2022-07-05' }));

  it('is held or cancelled, once', () => {
    given(summoned).when(cancel).then(cancelled);
    given(summoned, cancelled).when(record()).thenRefused('talk-cancelled');
    given(summoned, held).when(cancel).thenRefused('talk-already-held');
    given().when(cancel).thenRefused('talk-not-found');
  });

  it('is followed by the unit’s report on each commitment, once each, and late is marked late', () => {
    given(summoned, held).when(report(1)).then(reported());
    given(summoned, held)
      .when(report(1, at('2022-07-21T02:00:00.000Z', unitId)))
      .then(reported(true));
    given(summoned, held, reported()).when(report(1)).thenRefused('talk-commitment-already-reported');
    given(summoned, held).when(report(2)).thenRefused('talk-commitment-unknown');
    given(summoned).when(report(1)).thenRefused('talk-commitment-unknown');
    given(summoned, held)
      .when(report(1, at(now.at, 'unit-b')))
      .thenRefused('not-your-unit');
    given().when(report(1)).thenRefused('talk-not-found');
  });
});
