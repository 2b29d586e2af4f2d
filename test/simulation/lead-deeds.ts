import { idFrom, type AnyCommand, type Meta } from '@app/eventing';
import {
  AcceptLead,
  AnswerSender,
  CHANNELS,
  ConcludeInvestigation,
  CorrectEngagement,
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
  ImportEngagedSupervisors,
  ImportLeads,
  LookAtSender,
  OpenInvestigation,
  ProlongEngagement,
  ProlongInvestigation,
  RaiseLeadFindings,
  RecordEngagedActivity,
  RecordTransferReply,
  ReturnInvestigation,
  TransferLead,
} from '@app/leads';
import { PreviewEngagedSupervisorImport, PreviewLeadImport } from '@app/leads/import.js';
import { OFFICE, UNITS, type Person } from './cast.js';
import { DIRECTOR, ownUnit, someDay, STAFF, UNIT, type Deed } from './deed.js';
import { importing, tableOf } from './tables.js';
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

/** 投诉线索登记表: some say what others have said, in the file or before. */
async function importLeads(world: World, by: Person): Promise<AnyCommand> {
  const rows = Array.from({ length: 1 + world.chance.below(2) }, () => ({
    ...{ channel: world.chance.pick(CHANNELS), text: words(world) },
    ...(world.chance.below(3) > 0 && { unit: world.chance.pick(UNITS).name }),
    ...(world.chance.below(2) === 0 && { name: world.chance.pick(SENDERS) }),
  }));
  const table = tableOf(rows, ['channel', 'unit', 'text', 'name', 'phone', 'address'] as const);
  const of = { fileName: '线索.xlsx', table };
  return importing(world, by, of, { preview: PreviewLeadImport, write: ImportLeads });
}

const importDeeds: readonly Deed[] = [{ roles: STAFF, weight: 0.5, make: importLeads }];

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

/** What was found out goes to the ledger of the campaign, now and then under a task it does not have. */
async function raise(world: World, by: Person): Promise<AnyCommand | undefined> {
  const lead = await someLead(world, ['concluded', 'answered']);
  const [campaign] = await world.rows<{ id: string; category: string }>(
    'select id, categories[1] as category from lead_campaign order by id limit 1',
  );
  if (!lead || !campaign) return undefined;
  const category = world.chance.below(10) === 0 ? '没有的任务' : campaign.category;
  const finding = { findingId: world.id('lead-finding'), text: said(world, '没有出示证件'), category };
  const findings = [{ ...finding, dueOn: someDay(world) }];
  return new RaiseLeadFindings({ leadId: lead.id, campaignId: campaign.id, findings }, world.meta(by));
}

const handlingDeeds: readonly Deed[] = [
  { roles: STAFF, weight: 1.5, make: raise },
  onLead(['investigating'], { weight: 0.6, roles: DIRECTOR }, (world, meta, { id: leadId }) => {
    return new ProlongInvestigation({ leadId, dueOn: someDay(world, 90), reason: '情况复杂' }, meta);
  }),
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

async function importEngaged(world: World, by: Person): Promise<AnyCommand> {
  const person = { name: world.chance.pick(SENDERS), occupation: '代表', phone: '19900000042' };
  const rows = [{ ...person, from: someDay(world, 2), until: someDay(world, 400) }];
  const table = tableOf(rows, ['name', 'occupation', 'phone', 'from', 'until'] as const);
  const of = { fileName: '监督员.xlsx', table, ...(by.unitId && { unitId: by.unitId }) };
  return importing(world, by, of, { preview: PreviewEngagedSupervisorImport, write: ImportEngagedSupervisors });
}

/** What engaged supervisors did, mostly those of the own side and within their days. */
async function engagedActivity(world: World, by: Person): Promise<AnyCommand | undefined> {
  const found = await world.rows<{ id: string }>(
    'select id from engagement where $2 or unit_id is not distinct from $1 order by from_day desc, id limit 6',
    [by.unitId ?? null, world.chance.below(8) === 0],
  );
  if (found.length === 0) return undefined;
  const pictures = world.chance.below(8) === 0 ? [] : [await world.picture(by)];
  const of = { activityId: world.id('engaged-activity'), ...(by.unitId && { unitId: by.unitId }) };
  const held = {
    on: someDay(world, 1),
    place: '办事大厅',
    account: '参加监督',
    engaged: [world.chance.pick(found).id],
  };
  return new RecordEngagedActivity({ ...of, ...held, pictures }, world.meta(by));
}

async function correctEngagement(world: World, by: Person): Promise<AnyCommand | undefined> {
  const found = await world.rows<{ id: string }>('select id from engagement order by id limit 40');
  if (found.length === 0) return undefined;
  const person = { name: world.chance.pick(SENDERS), occupation: '委员', phone: '19900000043' };
  const of = { engagementId: world.chance.pick(found).id, ...person, reason: '笔误' };
  return new CorrectEngagement(of, world.meta(by));
}

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
  { roles: [...STAFF, ...UNIT], weight: 0.4, make: importEngaged },
  { roles: [...STAFF, ...UNIT], weight: 1, make: engagedActivity },
  { roles: [...STAFF, ...UNIT], weight: 0.3, make: correctEngagement },
  {
    ...{ roles: [...STAFF, 'unit-lead'], weight: 0.6 },
    make: async (world, by) => {
      const found = await world.rows<{ id: string }>(
        'select id from engagement where $2 or unit_id is not distinct from $1 order by id limit 40',
        [by.unitId ?? null, world.chance.below(8) === 0],
      );
      if (found.length === 0) return undefined;
      const { id: engagementId } = world.chance.pick(found);
      if (world.chance.below(2) === 0)
        return new ProlongEngagement({ engagementId, until: someDay(world, 600) }, world.meta(by));
      const until = world.chance.below(8) === 0 ? someDay(world) : world.now.slice(0, 10);
      return new EndEngagement({ engagementId, until, reason: '本人申请' }, world.meta(by));
    },
  },
];

export const leadDeeds: readonly Deed[] = [
  ...intakeDeeds,
  ...importDeeds,
  ...triageDeeds,
  ...handlingDeeds,
  ...engagementDeeds,
];
