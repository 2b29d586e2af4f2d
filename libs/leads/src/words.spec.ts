import { specify } from '@app/eventing/specify.js';
import type { Meta } from '@app/eventing/message.js';
import {
  AcceptLead,
  AnswerSender,
  ConcludeInvestigation,
  DeclineLead,
  FindLeadDuplicate,
  HandLeadOver,
  LookAtSender,
  OpenInvestigation,
  ProlongInvestigation,
  RaiseLeadFindings,
  RecordTransferReply,
  ReturnInvestigation,
  TransferLead,
  type LeadAct,
} from './commands.js';
import { lead } from './decider.js';
import {
  InvestigationConcluded,
  InvestigationOpened,
  LeadAccepted,
  LeadFiled,
  LeadTransferred,
  SenderNamed,
} from './events.js';
import type { ToldLead } from './lead.rules.js';

const leadId = 'lead-1';
const at = '2022-06-06T02:00:00.000Z';
const by = (actor: string): Meta => ({ actor, roles: [], at, commandId: 'c' });
const [staff, another] = [by('staff'), by('another')];
const sender = { name: '程立行', phone: '19900000001', address: '舞泉镇示范路2号' };
const filed = [
  new LeadFiled({
    ...{ leadId, year: 2022, number: 1, enquiryNumber: 'n', channel: 'public-opinion', through: 'site' },
    ...{ text: '检查没有出示执法证件', pictures: [], anonymous: false },
  }),
  new SenderNamed({ leadId, ...sender }),
];
const accepted = [
  ...filed,
  new LeadAccepted({ leadId, aboutUnitId: 'unit-a', summary: '检查没有出示证件', handlerId: 'staff' }),
];
const dueOn = '2022-06-30';
const opened = [...accepted, new InvestigationOpened({ leadId, year: 2022, number: 1, ground: '涉嫌违法', dueOn })];
const concluded = [
  ...opened,
  new InvestigationConcluded({ leadId, conclusion: 'founded', account: '属实', evidence: [], dueOn, late: false }),
];
const outside = [...accepted, new LeadTransferred({ leadId, organ: '县纪委', reason: '移送', pictures: [] })];
const finding = (text: string) => ({ findingId: 'f', text, category: '全过程记录', dueOn: '2022-07-31' });
const campaign = { takesPart: true, categories: ['全过程记录'] };

/** Everything that is typed about a lead once it is there, each in the place where it may be. */
const WRITTEN: Readonly<Record<string, (words: string) => readonly [readonly ToldLead[], LeadAct]>> = {
  事由摘要: (summary) => [filed, new AcceptLead({ leadId, aboutUnitId: 'unit-a', summary, unitKnown: true }, staff)],
  不予受理: (reason) => [filed, new DeclineLead({ leadId, ground: 'other', reason }, staff)],
  并案: (reason) => [
    filed,
    new FindLeadDuplicate({ leadId, into: 'x', reason, other: { number: '1', duplicate: false } }, staff),
  ],
  变更承办人: (reason) => [
    accepted,
    new HandLeadOver({ leadId, handlerId: 'another', reason, handlerKnown: true }, staff),
  ],
  移送: (reason) => [accepted, new TransferLead({ leadId, unitId: 'unit-b', reason, unitKnown: true }, staff)],
  移送机关: (organ) => [accepted, new TransferLead({ leadId, organ, reason: '移送', unitKnown: true }, staff)],
  登记回复: (account) => [
    outside,
    new RecordTransferReply({ leadId, conclusion: 'founded', account, evidence: [] }, staff),
  ],
  立案: (ground) => [accepted, new OpenInvestigation({ leadId, ground, dueOn, number: 1 }, staff)],
  延期: (reason) => [opened, new ProlongInvestigation({ leadId, dueOn: '2022-07-31', reason }, staff)],
  结果: (account) => [
    opened,
    new ConcludeInvestigation({ leadId, conclusion: 'founded', account, evidence: [] }, staff),
  ],
  退回: (reason) => [concluded, new ReturnInvestigation({ leadId, reason, dueOn }, another)],
  移交整改: (text) => [
    concluded,
    new RaiseLeadFindings({ leadId, campaignId: 'c1', findings: [finding(text)], campaign }, staff),
  ],
  答复: (text) => [concluded, new AnswerSender({ leadId, text }, staff)],
  查看: (reason) => [accepted, new LookAtSender({ leadId, lookId: 'l', reason }, staff)],
};

describe('What is written about a lead', () => {
  const { given } = specify(lead);
  const refused = (of: keyof typeof WRITTEN, words: string, code: string): void => {
    const [history, command] = WRITTEN[of]!(words);
    given(...(history as never[]))
      .when(command)
      .thenRefused(code);
  };

  it.each(Object.keys(WRITTEN))('names no sender: %s', (of) => {
    for (const own of Object.values(sender)) refused(of, `${own}反映的情况`, 'lead-names-sender');
  });

  it.each(['程 立 行', '１９９０００００００１', '199-0000 0001', '（199）00000001', '舞泉镇，示范路 2 号'])(
    'names no sender, however it is spaced and typed: %s',
    (own) => refused('事由摘要', `${own}反映没有出示证件`, 'lead-names-sender'),
  );

  it.each(Object.keys(WRITTEN))('carries no script: %s', (of) =>
    refused(of, '<script>alert(1)</script>', 'lead-carries-script'),
  );
});
