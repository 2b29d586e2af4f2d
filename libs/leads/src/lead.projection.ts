import { createHash } from 'node:crypto';
import { projection, type Db, type Recorded } from '@app/eventing';
import type {
  InvestigationOpened,
  InvestigationProlonged,
  InvestigationReturned,
  LeadEvent,
  LeadFiled,
} from './events.js';
import { sameness } from './text.rules.js';

export const sameAs = (text: string, aboutUnitId?: string): string =>
  createHash('sha256').update(sameness(text, aboutUnitId)).digest('hex');

/** `set`: column → value, of the lead an event is about. */
function set({ data: { leadId }, version }: Recorded<LeadEvent>, db: Db, values: Readonly<Record<string, unknown>>) {
  const columns = Object.keys(values).map((column, place) => `${column} = $${place + 3}`);
  return db.query(`update lead set ${['version = $2', ...columns].join(', ')} where id = $1`, [
    ...[leadId, version],
    ...Object.values(values),
  ]);
}

const filed = ({ data, at, actor, version }: Recorded<LeadFiled>, db: Db) =>
  db.query(
    `insert into lead (id, year, number, enquiry_number, channel, through, about_unit_id, text, same_as, pictures,
                       anonymous, state, received_at, received_by, words, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'filed', $12, $13, $14, $15)`,
    [
      ...[data.leadId, data.year, data.number, data.enquiryNumber, data.channel, data.through],
      ...[data.aboutUnitId ?? null, data.text, sameAs(data.text, data.aboutUnitId), JSON.stringify(data.pictures)],
      ...[data.anonymous, at, actor, data.text.toLowerCase(), version],
    ],
  );

const running = (
  event: Recorded<InvestigationOpened | InvestigationProlonged | InvestigationReturned>,
  db: Db,
  more: Readonly<Record<string, unknown>>,
) => set(event, db, { state: 'investigating', due_on: event.data.dueOn, ...more });

/** 投诉线索: one line per lead, as lists and pages show it. */
export const leads = projection<LeadEvent>('lead', {
  LeadFiled: filed,
  LeadAccepted: (event, db) => {
    const { aboutUnitId, summary, handlerId } = event.data;
    const accepted = { state: 'accepted', about_unit_id: aboutUnitId, summary, handler_id: handlerId };
    return set(event, db, { ...accepted, accepted_at: event.at });
  },
  LeadDeclined: (event, db) =>
    set(event, db, {
      ...{ state: 'declined', decline_ground: event.data.ground, decline_reason: event.data.reason },
    }),
  LeadFoundDuplicate: (event, db) => {
    const { into, intoNumber, reason } = event.data;
    return set(event, db, { state: 'duplicate', into_id: into, into_number: intoNumber, merge_reason: reason });
  },
  LeadHandedOver: (event, db) => set(event, db, { handler_id: event.data.handlerId }),
  LeadTransferred: (event, db) => {
    const { unitId = null, organ = null, reason } = event.data;
    const to = { unit_id: unitId, organ, transfer_reason: reason, transferred_at: event.at };
    return set(event, db, { state: 'transferred', ...to });
  },
  TransferReplied: (event, db) => {
    const { conclusion, account, evidence } = event.data;
    const result = { conclusion, account, evidence: JSON.stringify(evidence), concluded_at: event.at };
    return set(event, db, { state: 'concluded', ...result, concluded_by: event.actor });
  },
  InvestigationOpened: (event, db) => {
    const { year, number, ground } = event.data;
    return running(event, db, { investigation_year: year, investigation_number: number, ground });
  },
  InvestigationProlonged: (event, db) => running(event, db, {}),
  InvestigationConcluded: (event, db) => {
    const { conclusion, account, evidence, late } = event.data;
    const result = { conclusion, account, evidence: JSON.stringify(evidence), late, concluded_at: event.at };
    return set(event, db, { state: 'concluded', ...result, concluded_by: event.actor, return_reason: null });
  },
  InvestigationReturned: (event, db) => running(event, db, { return_reason: event.data.reason }),
  LeadFindingRaised: ({ data, version }, db) => {
    const { findingId, text, category, dueOn } = data;
    return db.query('update lead set findings = findings || $2::jsonb, version = $3 where id = $1', [
      ...[data.leadId, JSON.stringify([{ findingId, text, category, dueOn }]), version],
    ]);
  },
  SenderAnswered: (event, db) =>
    db.query(
      `update lead set answer = $2, answered_at = $3, version = $4,
              state = case state when 'concluded' then 'answered' else state end where id = $1`,
      [event.data.leadId, event.data.text, event.at, event.version],
    ),
  SenderNamed: (event, db) => set(event, db, { anonymous: false }),
  SenderSeen: (event, db) => set(event, db, {}),
});

/** Who sent it: read after a look that is recorded, and by no other way. */
export const leadSenders = projection<LeadEvent>('lead_sender', {
  SenderNamed: ({ data: { leadId, name, phone, address } }, db) =>
    db.query('insert into lead_sender (lead_id, name, phone, address) values ($1, $2, $3, $4)', [
      ...[leadId, name, phone, address],
    ]),
});

export const leadLooks = projection<LeadEvent>('lead_look', {
  SenderSeen: ({ data: { leadId, lookId, reason }, actor, at }, db) =>
    db.query('insert into lead_look (id, lead_id, account_id, reason, at) values ($1, $2, $3, $4, $5)', [
      ...[lookId, leadId, actor, reason, at],
    ]),
});
