import type { Meta } from '@app/eventing/message.js';
import { specify } from '@app/eventing/specify.js';
import {
  ConcludeInvestigation,
  OpenInvestigation,
  ProlongInvestigation,
  RaiseLeadFindings,
  RecordTransferReply,
  ReturnInvestigation,
} from './commands.js';
import { lead } from './decider.js';
import {
  InvestigationConcluded,
  InvestigationOpened,
  InvestigationProlonged,
  InvestigationReturned,
  LeadAccepted,
  LeadFiled,
  LeadFindingRaised,
  LeadTransferred,
  SenderNamed,
  TransferReplied,
} from './events.js';

const { given } = specify(lead);
const leadId = 'lead-1';
const [ABOUT, OTHER] = ['unit-a', 'unit-b'];
const by = (actor: string, unit?: string, day = '2022-06-06'): Meta => ({
  ...{ actor, roles: [], at: `${day}T01:00:00.000Z`, commandId: 'c' },
  ...(unit !== undefined && { unit }),
});
const filed = new LeadFiled({
  ...{ leadId, year: 2022, number: 3, enquiryNumber: 'n', channel: 'congress', through: 'office' },
  ...{ aboutUnitId: ABOUT, text: '检查没有出示执法证件。', pictures: [], anonymous: false },
});
const named = new SenderNamed({ leadId, name: '程立行', phone: '19900000001', address: '' });
const accepted = new LeadAccepted({ leadId, aboutUnitId: ABOUT, summary: '没有出示证件', handlerId: 'staff' });
const base = [filed, named, accepted];
const toUnit = new LeadTransferred({ leadId, unitId: OTHER, reason: '由上级调查', pictures: [] });
const toOrgan = new LeadTransferred({ leadId, organ: '县纪委监委', reason: '涉嫌违纪', pictures: [] });
const opened = (unitId?: string) =>
  new InvestigationOpened({
    ...{ leadId, ...(unitId && { unitId }), year: 2022, number: 1, ground: '涉嫌违法', dueOn: '2022-06-30' },
  });
const result = { conclusion: 'founded', account: '情况属实', evidence: ['f'] } as const;
const concluded = (late = false, unitId?: string) =>
  new InvestigationConcluded({ leadId, ...(unitId && { unitId }), ...result, dueOn: '2022-06-30', late });

describe('An investigation', () => {
  const open = (meta: Meta, dueOn = '2022-06-30') =>
    new OpenInvestigation({ leadId, ground: '涉嫌违法', dueOn, number: 1 }, meta);

  it('is opened with a ground and a day, by the office or by the unit the lead was given to', () => {
    given(...base)
      .when(open(by('staff')))
      .then(opened());
    given(...base, toUnit)
      .when(open(by('lead', OTHER)))
      .then(opened(OTHER));
    given(...base, toUnit)
      .when(open(by('staff')))
      .thenRefused('lead-with-a-unit');
    given(...base)
      .when(open(by('lead', OTHER)))
      .thenRefused('not-your-unit');
    given(...base)
      .when(open(by('lead', ABOUT)))
      .thenRefused('lead-about-own-unit');
  });

  it('is not opened before the lead is accepted, twice, or where an organ outside has it', () => {
    given(filed)
      .when(open(by('staff')))
      .thenRefused('lead-not-to-investigate');
    given(...base, opened())
      .when(open(by('staff')))
      .thenRefused('lead-not-to-investigate');
    given(...base, toOrgan)
      .when(open(by('staff')))
      .thenRefused('lead-with-an-organ', { organ: '县纪委监委' });
    given(...base)
      .when(open(by('staff'), '2022-06-05'))
      .thenRefused('investigation-due-in-past');
  });

  it('is prolonged to a later day', () => {
    const prolong = (dueOn: string) => new ProlongInvestigation({ leadId, dueOn, reason: '案情复杂' }, by('director'));
    given(...base, opened())
      .when(prolong('2022-07-15'))
      .then(new InvestigationProlonged({ leadId, from: '2022-06-30', dueOn: '2022-07-15', reason: '案情复杂' }));
    given(...base, opened())
      .when(prolong('2022-06-30'))
      .thenRefused('investigation-not-prolonged', { from: '2022-06-30' });
    given(...base)
      .when(prolong('2022-07-15'))
      .thenRefused('investigation-not-open');
  });

  it('ends with a result; a late one is taken and marked late', () => {
    const conclude = (meta: Meta) => new ConcludeInvestigation({ leadId, ...result }, meta);
    given(...base, toUnit, opened(OTHER))
      .when(conclude(by('lead', OTHER)))
      .then(concluded(false, OTHER));
    given(...base, opened())
      .when(conclude(by('staff', undefined, '2022-07-01')))
      .then(concluded(true));
    given(...base)
      .when(conclude(by('staff')))
      .thenRefused('investigation-not-open');
    given(...base, opened())
      .when(new ConcludeInvestigation({ leadId, ...result, account: '电话联系程立行核实' }, by('staff')))
      .thenRefused('lead-names-sender');
  });

  it('goes back with a new day, by somebody who did not hand it in', () => {
    const back = (actor: string, dueOn = '2022-07-15') =>
      new ReturnInvestigation({ leadId, reason: '没有询问当事人', dueOn }, by(actor));
    const handedIn = Object.assign(concluded(), { actor: 'staff' });
    given(...base, opened(), handedIn)
      .when(back('another'))
      .then(new InvestigationReturned({ leadId, reason: '没有询问当事人', dueOn: '2022-07-15' }));
    given(...base, opened(), handedIn)
      .when(back('staff'))
      .thenRefused('investigation-returned-by-its-author');
    given(...base, opened())
      .when(back('another'))
      .thenRefused('investigation-not-concluded');
  });

  it('of an organ outside is its reply', () => {
    const reply = new RecordTransferReply({ leadId, ...result }, by('staff'));
    given(...base, toOrgan)
      .when(reply)
      .then(new TransferReplied({ leadId, organ: '县纪委监委', ...result }));
    given(...base, toUnit)
      .when(reply)
      .thenRefused('lead-not-with-an-organ');
  });
});

describe('Findings of a lead', () => {
  const wanted = { findingId: 'f1', text: '检查不出示执法证件', category: '全过程记录', dueOn: '2022-07-31' };
  const campaign = { categories: ['全过程记录'], takesPart: true };
  const raise = (more: object = {}, of: object = {}) =>
    new RaiseLeadFindings(
      { leadId, campaignId: 'c1', findings: [{ ...wanted, ...more }], campaign, ...of },
      by('staff'),
    );
  const raised = new LeadFindingRaised({
    leadId,
    campaignId: 'c1',
    unitId: ABOUT,
    ...wanted,
    responsible: '由单位确定',
  });
  const done = [...base, opened(), concluded()];

  it('go into the ledger of the unit complained about, each once', () => {
    given(...done)
      .when(raise())
      .then(raised);
    given(...done, raised)
      .when(raise())
      .thenRefused('lead-finding-raised', { text: wanted.text });
  });

  it('belong to a campaign the unit takes part in and to one of its tasks, with a day to come', () => {
    given(...done)
      .when(raise({}, { campaign: { ...campaign, takesPart: false } }))
      .thenRefused('lead-unit-not-in-campaign');
    given(...done)
      .when(raise({ category: '其他' }))
      .thenRefused('lead-finding-category-unknown', { category: '其他' });
    given(...done)
      .when(raise({ dueOn: '2022-06-05' }))
      .thenRefused('lead-finding-due-in-past', { dueOn: '2022-06-05' });
    given(...done)
      .when(raise({}, { findings: [] }))
      .thenRefused('lead-findings-missing');
    given(...base, opened())
      .when(raise())
      .thenRefused('investigation-not-concluded');
  });

  it('are raised where something was found, and not of what was unfounded or unprovable', () => {
    for (const conclusion of ['unfounded', 'unprovable'] as const)
      given(...base, opened(), new InvestigationConcluded({ ...concluded().data, conclusion }))
        .when(raise())
        .thenRefused('lead-nothing-found');
  });

  it('name no sender', () =>
    given(...done)
      .when(raise({ text: '程立行反映的问题' }))
      .thenRefused('lead-names-sender'));
});
