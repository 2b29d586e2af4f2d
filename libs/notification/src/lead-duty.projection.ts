import { projection, type Db, type Recorded } from '@app/eventing';
import type {
  InvestigationOpened,
  InvestigationProlonged,
  InvestigationReturned,
  LeadEvent,
  LeadFiled,
  LeadHandedOver,
  LeadTransferred,
} from '@app/leads/events.js';
import { defineDuties, finishDuty, LEAD, OFFICE, oweDuty, UNIT, type Duty } from './duties.js';

type Step = 'triage' | 'handle' | 'take-up' | 'investigate' | 'answer';

export const leadDuty = (leadId: string, step: Step): string => `${step}-lead-${leadId}`;

interface Lead {
  readonly leadId: string;
}

/** What a lead is called stands in the first duty about it. */
async function named(db: Db, leadId: string): Promise<string> {
  const { rows } = await db.query<{ matter: string }>('select matter from duty where id = $1', [
    leadDuty(leadId, 'triage'),
  ]);
  return rows[0]?.matter ?? '投诉线索';
}

const dutyOf = (leadId: string, step: Step, matter: string, what: string): Omit<Duty, 'state'> => ({
  ...{ id: leadDuty(leadId, step), matter, what, thing: matter, link: `/leads/${leadId}`, about: { leadId } },
});

const filed = (event: Recorded<LeadFiled>, db: Db) => {
  const { leadId, year, number } = event.data;
  const matter = `${year}年第${number}号投诉线索`;
  const duty = { ...dutyOf(leadId, 'triage', matter, `审查${matter}是否受理`), roles: OFFICE };
  return defineDuties(db, event, [{ ...duty, state: 'open' }]);
};

/** The office's own turn, in the first place that of 承办人. */
async function office(event: Recorded<LeadEvent>, db: Db, step: 'handle' | 'answer', verb: string): Promise<void> {
  const { leadId } = event.data;
  const { rows } = await db.query<{ handler: string | null }>(
    'select responsible_id as handler from duty where id = $1',
    [leadDuty(leadId, 'handle')],
  );
  const matter = await named(db, leadId);
  const handler = event.type === 'LeadAccepted' ? event.data.handlerId : rows[0]?.handler;
  const duty = { ...dutyOf(leadId, step, matter, `${verb}${matter}`), roles: OFFICE };
  await oweDuty(db, event, { ...duty, ...(handler && { responsibleId: handler }), state: 'open' });
}

const done = async (event: Recorded<LeadEvent>, db: Db, ...steps: Step[]): Promise<void> => {
  for (const step of steps) await finishDuty(db, event, leadDuty(event.data.leadId, step));
};

async function transferred(event: Recorded<LeadTransferred>, db: Db): Promise<void> {
  const { leadId, unitId, organ } = event.data;
  const matter = await named(db, leadId);
  await done(event, db, 'handle', 'take-up');
  if (unitId === undefined) {
    const duty = { ...dutyOf(leadId, 'handle', matter, `登记${organ ?? ''}对${matter}的回复`), roles: OFFICE };
    return oweDuty(db, event, { ...duty, state: 'open' });
  }
  const duty = { ...dutyOf(leadId, 'take-up', matter, `对移送的${matter}立案调查`), unitId, roles: LEAD };
  await oweDuty(db, event, { ...duty, about: { leadId, unitId }, state: 'open' });
  await db.query('update duty set unit_id = $2 where id = $1', [duty.id, unitId]);
}

type Running = InvestigationOpened | InvestigationProlonged | InvestigationReturned;

/** 调查期限: a day that warns, and goes up when it is missed. */
async function investigating(event: Recorded<Running>, db: Db): Promise<void> {
  const { leadId, unitId, dueOn } = event.data;
  const matter = await named(db, leadId);
  await done(event, db, 'handle', 'take-up', 'answer');
  const duty = dutyOf(leadId, 'investigate', matter, `提交${matter}的调查结果`);
  const holder = unitId === undefined ? { roles: OFFICE } : { unitId, roles: UNIT, about: { leadId, unitId } };
  await oweDuty(db, event, { ...duty, ...holder, dueOn, state: 'open' });
}

const handedOver = ({ data: { leadId, handlerId } }: Recorded<LeadHandedOver>, db: Db) =>
  db.query('update duty set responsible_id = $2 where id = any($1) and unit_id is null', [
    [leadDuty(leadId, 'handle'), leadDuty(leadId, 'answer')],
    handlerId,
  ]);

const answerNext = async (event: Recorded<LeadEvent & { data: Lead }>, db: Db): Promise<void> => {
  await done(event, db, 'triage', 'handle', 'investigate');
  await office(event, db, 'answer', '答复');
};

/** 投诉线索: who looks whether it is accepted, who investigates by when, who answers. */
export const leadDutyBook = projection<LeadEvent>(
  'lead_duty',
  {
    LeadFiled: filed,
    LeadAccepted: async (event, db) => {
      await done(event, db, 'triage');
      await office(event, db, 'handle', '移送或者立案调查');
    },
    LeadDeclined: answerNext,
    LeadFoundDuplicate: (event, db) => done(event, db, 'triage', 'handle'),
    LeadHandedOver: handedOver,
    LeadTransferred: transferred,
    TransferReplied: answerNext,
    InvestigationOpened: investigating,
    InvestigationProlonged: investigating,
    InvestigationReturned: investigating,
    InvestigationConcluded: answerNext,
    SenderAnswered: (event, db) => done(event, db, 'answer'),
  },
  ['duty'],
);
