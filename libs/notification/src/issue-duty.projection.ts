import { projection, type Db, type Recorded } from '@app/eventing';
import type { IssueEvent, RectificationPlanned, ResponsibleReplaced } from '@app/rectification/events.js';
import type { UnitClosed } from '@app/registry/events.js';
import {
  defineDuties,
  DIRECTOR,
  endDutiesAbout,
  finishDuty,
  moveDuties,
  OFFICE,
  openDuty,
  passDuty,
  shiftDuty,
  UNIT,
} from './duties.js';

export const issueDuty = (issueId: string): string => `issue-${issueId}`;
export const extensionDuty = (issueId: string): string => `extension-issue-${issueId}`;
const verifyDuty = (issueId: string): string => `verify-issue-${issueId}`;

/** Reminders of an issue go to whoever is responsible for it now. */
const assign = ({ data: { issueId, responsibleId } }: Recorded<RectificationPlanned | ResponsibleReplaced>, db: Db) =>
  db.query('update duty set responsible_id = $2 where id = $1', [issueDuty(issueId), responsibleId ?? null]);

/** What a unit has to put right, and what the office then verifies or the director decides. */
export const issueDutyBook = projection<IssueEvent>(
  'issue_duty',
  {
    IssueReported: async (event, db) => {
      const { issueId, unitId, campaignId, number, text, dueOn, responsibleId } = event.data;
      const { rows } = await db.query<{ name: string }>('select name from addressed_unit where unit_id = $1', [unitId]);
      const matter = `第${number}号问题`;
      const office = `${rows[0]?.name ?? unitId}：${text}`;
      const shared = { matter, link: `/issues/${issueId}`, about: { campaignId, unitId, issueId } };
      const waiting = { ...shared, thing: office, state: 'waiting' as const };
      const own = { unitId, roles: UNIT, thing: text, dueOn, responsibleId, state: 'open' as const };
      await defineDuties(db, event, [
        { ...shared, ...own, id: issueDuty(issueId), what: `整改${matter}` },
        { ...waiting, id: verifyDuty(issueId), roles: OFFICE, what: `核查${matter}的整改` },
        { ...waiting, id: extensionDuty(issueId), roles: DIRECTOR, what: `审批${matter}的延期申请` },
      ]);
    },
    RectificationPlanned: assign,
    ResponsibleReplaced: assign,
    IssueDeadlineMoved: (event, db) => shiftDuty(db, event, issueDuty(event.data.issueId), event.data.dueOn),
    RectificationSubmitted: (event, db) =>
      passDuty(db, event, issueDuty(event.data.issueId), verifyDuty(event.data.issueId)),
    RectificationReturned: (event, db) =>
      passDuty(db, event, verifyDuty(event.data.issueId), issueDuty(event.data.issueId), {
        ...{ dueOn: event.data.dueOn, verb: '重新整改' },
      }),
    IssueClosed: (event, db) => endDutiesAbout(db, event, { issueId: event.data.issueId }, 'done'),
    /** Whoever has to put it right has the other one to put right. */
    IssueMerged: (event, db) => endDutiesAbout(db, event, { issueId: event.data.issueId }, 'dropped'),
    IssueReopened: (event, db) =>
      openDuty(db, event, issueDuty(event.data.issueId), { dueOn: event.data.dueOn, verb: '重新整改' }),
    ExtensionRequested: (event, db) => openDuty(db, event, extensionDuty(event.data.issueId)),
    ExtensionGranted: async (event, db) => {
      await finishDuty(db, event, extensionDuty(event.data.issueId));
      await moveDuties(db, event, [issueDuty(event.data.issueId)], event.data.dueOn);
    },
    ExtensionRefused: (event, db) => finishDuty(db, event, extensionDuty(event.data.issueId)),
  },
  ['duty'],
  ['addressed_unit'],
);

/** A unit that was closed owes nothing any more. */
export const closedUnitDutyBook = projection<UnitClosed>(
  'closed_unit_duty',
  {
    UnitClosed: (event, db) =>
      db.query(`update duty set state = 'dropped', since = $2 where unit_id = $1 and state in ('open', 'waiting')`, [
        event.data.unitId,
        event.seq,
      ]),
  },
  ['duty'],
);
