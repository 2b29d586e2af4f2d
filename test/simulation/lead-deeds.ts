import { idFrom, type AnyCommand, type Meta } from '@app/eventing';
import {
  AcceptLead,
  AnswerSender,
  CHANNELS,
  ConcludeInvestigation,
  CONCLUSIONS,
  DECLINE_GROUNDS,
  DeclineLead,
  EndEngagement,
  EngageSupervisor,
  EnterLead,
  enquiryNumberOf,
  FileLead,
  FindLeadDuplicate,
  HandLeadOver,
  LookAtSender,
  OpenInvestigation,
  ProlongEngagement,
  RecordTransferReply,
  ReturnInvestigation,
  TransferLead,
} from '@app/leads';
import { OFFICE, UNITS, type Person } from './cast.js';
import { DIRECTOR, ownUnit, someDay, STAFF, UNIT, type Deed } from './deed.js';
import type { World } from './world.js';

const units = UNITS.map(({ unitId }) => unitId);
const SENDERS = ['申屠一', '申屠二', '申屠三'];

interface Row {
  readonly id: string;
  readonly about: string | null;
}

/** Mostly one that something can be done to, sometimes any. */
async function someLead(world: World, states: readonly string[]): Promise<Row | undefined> {
  const any = world.chance.below(10) === 0;
  const found = await world.rows<Row>(
    `select id, about_unit_id as about from lead where $1 or state = any($2) order by id limit 40`,
    [any, [...states]],
  );
  return found.length ? world.chance.pick(found) : undefined;
}

const onLead = (
  states: readonly string[],
  { weight, roles = STAFF }: { weight: number; roles?: readonly string[] },
  make: (world: World, meta: Meta, lead: Row, by: Person) => AnyCommand,
): Deed => ({
  ...{ roles, weight },
  make: async (world, by) => {
    const lead = await someLead(world, states);
    return lead && make(world, world.meta(by), lead, by);
  },
});

/** Few words, so that several say the same; some carry a script, some next to nothing. */
const words = ({ chance }: World): string =>
  chance.pick(
    ['<b>检查时没有出示执法证件</b>', '不公', ...Array(8).keys()].map((of) => `第${of}次检查时没有出示执法证件。`),
  );

const intake = (world: World, meta: Meta) => ({
  ...{ leadId: world.id('lead'), enquiryNumber: enquiryNumberOf(meta.commandId), text: words(world), pictures: [] },
  ...(world.chance.below(6) > 0 && { aboutUnitId: world.chance.pick(units) }),
  ...(world.chance.below(2) === 0 && { sender: { name: world.chance.pick(SENDERS), phone: '', address: '' } }),
});

/** Now and then somebody names the sender where he should not. */
const said = ({ chance }: World, text: string): string =>
  chance.below(12) === 0 ? `${SENDERS[0] ?? ''}${text}` : text;
const pick = ({ chance }: World): string => chance.pick(units);

const intakeDeeds: readonly Deed[] = [
  {
    ...{ roles: STAFF, weight: 4 },
    make: (world, by) => {
      const { at, commandId } = world.meta(by);
      const anybody: Meta = { actor: 'public', roles: ['public'], at, commandId };
      const trap = world.chance.below(15) === 0 ? 'http://a' : '';
      return Promise.resolve(new FileLead({ ...intake(world, anybody), trap }, anybody));
    },
  },
  {
    ...{ roles: STAFF, weight: 2 },
    make: (world, by) => {
      const meta = world.meta(by);
      return Promise.resolve(new EnterLead({ ...intake(world, meta), channel: world.chance.pick(CHANNELS) }, meta));
    },
  },
];

const triageDeeds: readonly Deed[] = [
  onLead(['filed'], { weight: 4 }, (world, meta, { id: leadId, about }) => {
    const aboutUnitId = about ?? pick(world);
    return new AcceptLead({ leadId, aboutUnitId, summary: said(world, '没有出示证件') }, meta);
  }),
  onLead(['filed'], { weight: 1 }, (world, meta, { id: leadId }) => {
    return new DeclineLead({ leadId, ground: world.chance.pick(DECLINE_GROUNDS), reason: '理由' }, meta);
  }),
  {
    ...{ roles: STAFF, weight: 0.6 },
    make: async (world, by) => {
      const [lead, other] = [await someLead(world, ['filed']), await someLead(world, ['filed', 'accepted'])];
      if (!lead || !other) return undefined;
      return new FindLeadDuplicate({ leadId: lead.id, into: other.id, reason: '同一件事' }, world.meta(by));
    },
  },
  onLead(['accepted', 'transferred'], { weight: 0.5, roles: DIRECTOR }, (world, meta, { id: leadId }) => {
    const handlerId = world.chance.pick(OFFICE).accountId;
    return new HandLeadOver({ leadId, handlerId, reason: '休假' }, meta);
  }),
  onLead(['accepted', 'transferred'], { weight: 2 }, (world, meta, { id: leadId }) => {
    const to = world.chance.below(4) === 0 ? { organ: '县纪委监委' } : { unitId: pick(world) };
    return new TransferLead({ leadId, ...to, reason: said(world, '请调查') }, meta);
  }),
];

const result = (world: World) => ({
  ...{ conclusion: world.chance.pick(CONCLUSIONS), account: said(world, '调查情况'), evidence: [] },
});

const handlingDeeds: readonly Deed[] = [
  onLead(['accepted', 'transferred'], { weight: 3, roles: [...STAFF, 'unit-lead'] }, (world, meta, { id: leadId }) => {
    return new OpenInvestigation({ leadId, ground: '涉嫌违法', dueOn: someDay(world) }, meta);
  }),
  onLead(['investigating'], { weight: 4, roles: [...STAFF, ...UNIT] }, (world, meta, { id: leadId }) => {
    return new ConcludeInvestigation({ leadId, ...result(world) }, meta);
  }),
  onLead(['transferred'], { weight: 0.6 }, (world, meta, { id: leadId }) => {
    return new RecordTransferReply({ leadId, ...result(world) }, meta);
  }),
  onLead(['concluded'], { weight: 0.6 }, (world, meta, { id: leadId }) => {
    return new ReturnInvestigation({ leadId, reason: '不清楚', dueOn: someDay(world) }, meta);
  }),
  onLead(['concluded', 'declined', 'duplicate'], { weight: 2 }, (world, meta, { id: leadId }) => {
    return new AnswerSender({ leadId, text: said(world, '已经办理。') }, meta);
  }),
  onLead(
    ['accepted', 'transferred', 'investigating'],
    { weight: 3, roles: [...STAFF, ...UNIT] },
    (_, meta, { id: leadId }) =>
      new LookAtSender({ leadId, lookId: idFrom('look', meta.commandId), reason: '核实' }, meta),
  ),
];

/** 聘请的执法监督员. */
const engagementDeeds: readonly Deed[] = [
  {
    ...{ roles: [...STAFF, ...UNIT], weight: 1 },
    make: (world, by) => {
      const unitId = by.unitId === undefined ? undefined : ownUnit(world, by, units);
      const person = { name: world.chance.pick(SENDERS), occupation: '代表', phone: '19900000041' };
      const term = { from: someDay(world, 2), until: someDay(world, 400) };
      const engaged = { engagementId: world.id('engagement'), ...person, ...term, ...(unitId && { unitId }) };
      return Promise.resolve(new EngageSupervisor(engaged, world.meta(by)));
    },
  },
  {
    ...{ roles: [...STAFF, 'unit-lead'], weight: 0.6 },
    make: async (world, by) => {
      const found = await world.rows<{ id: string }>('select id from engagement order by id limit 40');
      if (found.length === 0) return undefined;
      const { id: engagementId } = world.chance.pick(found);
      const until = someDay(world, 600);
      return world.chance.below(2) === 0
        ? new ProlongEngagement({ engagementId, until }, world.meta(by))
        : new EndEngagement({ engagementId, until, reason: '本人申请' }, world.meta(by));
    },
  },
];

export const leadDeeds: readonly Deed[] = [...intakeDeeds, ...triageDeeds, ...handlingDeeds, ...engagementDeeds];
