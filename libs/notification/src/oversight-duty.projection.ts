import { dayOf, officialMoment } from '@app/calendar';
import { projection, type Db, type Recorded } from '@app/eventing';
import type { OversightEvent, TalkEvent, TalkHeld, TalkSummoned } from '@app/oversight/events.js';
import { defineDuties, DIRECTOR, endDutiesAbout, finishDuty, LEAD, OFFICE, UNIT, type Duty } from './duties.js';

const approvalDuty = (issueId: string, seq: number): string => `approve-oversight-${issueId}-${seq}`;
const settleDuty = (issueId: string, seq: number): string => `oversight-${issueId}-${seq}`;
const attendDuty = (talkId: string): string => `attend-talk-${talkId}`;
const recordDuty = (talkId: string): string => `record-talk-${talkId}`;
const commitmentDuty = (talkId: string, place: number): string => `talk-commitment-${talkId}-${place}`;

async function nameOf(db: Db, unitId: string): Promise<string> {
  const { rows } = await db.query<{ name: string }>('select name from addressed_unit where unit_id = $1', [unitId]);
  return rows[0]?.name ?? unitId;
}

/** A listing has duties of its own: the issue may be listed again, and its own deadline runs on beside it. */
const endOf = (db: Db, event: Recorded<OversightEvent>, state: 'done' | 'dropped') =>
  endDutiesAbout(db, event, { oversightOf: event.data.issueId }, state);

async function summoned(event: Recorded<TalkSummoned>, db: Db): Promise<void> {
  const { talkId, unitId, campaignId, documentNumber, meetsAt, place } = event.data;
  const unit = await nameOf(db, unitId);
  const shared = { link: `/talks/${talkId}`, about: { campaignId, unitId, talkId }, state: 'open' as const };
  const day = dayOf(meetsAt);
  await defineDuties(db, event, [
    {
      ...{ ...shared, id: attendDuty(talkId), unitId, roles: LEAD, matter: '约谈', what: '参加约谈', dueOn: day },
      // Whether he came is in the minutes, which are the office's to write: no clock says that he stayed away.
      reminds: false,
      thing: `${documentNumber}：${officialMoment(meetsAt)}，${place}`,
    },
    {
      ...{ ...shared, id: recordDuty(talkId), roles: OFFICE, matter: `对${unit}的约谈`, dueOn: day },
      ...{ what: `举行并记录对${unit}的约谈`, thing: documentNumber },
    },
  ]);
}

async function held(event: Recorded<TalkHeld>, db: Db): Promise<void> {
  const { talkId, unitId, commitments } = event.data;
  await finishDuty(db, event, attendDuty(talkId));
  await finishDuty(db, event, recordDuty(talkId));
  const promises = commitments.map(({ text, dueOn }, index): Duty => {
    const matter = `约谈第${index + 1}项整改承诺`;
    const duty = { id: commitmentDuty(talkId, index + 1), unitId, roles: UNIT, matter, what: `完成${matter}并报告` };
    return { ...duty, thing: text, dueOn, link: `/talks/${talkId}`, about: { unitId, talkId }, state: 'open' };
  });
  await defineDuties(db, event, promises);
}

/** 挂牌督办: the director decides on a proposal, the unit's lead answers for the day. 约谈: who comes, who writes, what was promised. */
export const oversightDutyBook = projection<OversightEvent | TalkEvent>(
  'oversight_duty',
  {
    OversightProposed: async (event, db) => {
      const { issueId, unitId, campaignId, reason } = event.data;
      const unit = await nameOf(db, unitId);
      const matter = `${unit}问题的挂牌督办`;
      const about = { campaignId, unitId, issueId, oversightOf: issueId };
      const duty = { matter, what: `审批${matter}`, thing: reason, link: `/issues/${issueId}`, about };
      await defineDuties(db, event, [
        { ...duty, id: approvalDuty(issueId, event.seq), roles: DIRECTOR, state: 'open' },
      ]);
    },
    OversightDeclined: (event, db) => endOf(db, event, 'done'),
    IssueListedForOversight: async (event, db) => {
      const { issueId, unitId, campaignId, documentNumber, reason, dueOn } = event.data;
      await endOf(db, event, 'done');
      const about = { campaignId, unitId, issueId, oversightOf: issueId };
      const matter = '挂牌督办的问题';
      const duty = {
        matter,
        what: `按${documentNumber}办结${matter}`,
        thing: reason,
        link: `/issues/${issueId}`,
        about,
      };
      await defineDuties(db, event, [
        { ...duty, id: settleDuty(issueId, event.seq), unitId, roles: LEAD, dueOn, state: 'open' },
      ]);
    },
    OversightLifted: (event, db) => endOf(db, event, event.data.because === 'issue-merged' ? 'dropped' : 'done'),
    TalkSummoned: summoned,
    TalkHeld: held,
    TalkCancelled: (event, db) => endDutiesAbout(db, event, { talkId: event.data.talkId }, 'dropped'),
    CommitmentReported: (event, db) => finishDuty(db, event, commitmentDuty(event.data.talkId, event.data.place)),
  },
  ['duty'],
  ['addressed_unit'],
);
