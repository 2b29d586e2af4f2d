import type { Meta } from '@app/eventing/message.js';
import type { Facts } from '@app/eventing/rejection.js';
import { specify } from '@app/eventing/specify.js';
import {
  AmendPlan,
  ApprovePlan,
  DraftPlan,
  ReturnPlan,
  RevisePlan,
  SubmitPlan,
  type Surroundings,
} from './commands.js';
import {
  PlanAmended,
  PlanApproved,
  PlanDrafted,
  PlanReturned,
  PlanRevised,
  PlanSubmitted,
  type InspectionPlanEvent,
  type ItemInForce,
  type PlanContent,
  type PlanItem,
} from './events.js';
import { inspectionPlan } from './plan.decider.js';

const { given } = specify(inspectionPlan);
const planId = 'plan-1';
const by = (actor: string): Meta => ({ actor, roles: [], at: '2026-01-10T02:00:00.000Z', commandId: 'c' });
const [staff, director] = [by('staff'), by('director')];
/** As the history tells it: with the account behind the event. */
const told = <E extends InspectionPlanEvent>(actor: string, event: E): E => Object.assign(event, { actor });

const inForce = (code: string, legalBasis: string): ItemInForce => ({
  ...{ code, name: `事项${code}`, legalBasis, inspectingBody: '办公室', contents: ['内容'], methods: ['现场检查'] },
  objectKind: 'enforcement-unit',
});
const LAW = '《河南省行政执法条例》第三十九条';
const OTHER = '《中华人民共和国行政处罚法》第五十八条';
const known = [inForce('SX-01', LAW), inForce('SX-02', LAW), inForce('SX-03', OTHER)];
const around: Surroundings = { items: known, taken: [], drawn: [] };

const batch = (number: number, more = {}) => ({
  ...{ number, from: '2026-03-01', to: '2026-04-30', strata: [{ id: 'key', rule: 'ceil(0.4*N)' }] },
  ...more,
});
const item: PlanItem = {
  ...{ planItem: 'JH-01', name: '三项制度落实情况', items: ['SX-01', 'SX-02', 'SX-03'] },
  ...{ slots: ['lead', 'member'], frequencyMonths: 12, batches: [batch(1), batch(2)] },
};
const content: PlanContent = { title: '2026年度抽查计划', coverage: '0.3', items: [item] };
const of = (more: Partial<PlanItem>): PlanContent => ({ ...content, items: [{ ...item, ...more }] });

const drafted = (text = content) => new PlanDrafted({ planId, edition: 1, year: 2026, content: text });
const submitted = (edition = 1) => told('staff', new PlanSubmitted({ planId, edition }));
const approved = new PlanApproved({
  ...{ planId, edition: 1, year: 2026, title: content.title, coverage: '0.3' },
  items: [{ ...item, legalBasis: `${LAW}；${OTHER}`, inForce: known }],
});
const submit = (with_: Partial<Surroundings> = {}) =>
  new SubmitPlan({ planId, around: { ...around, ...with_ } }, staff);
const approve = (meta = director, with_: Partial<Surroundings> = {}) =>
  new ApprovePlan({ planId, around: { ...around, ...with_ } }, meta);

describe('a plan', () => {
  it('is drafted once, and may be anything as long as it is a draft', () => {
    const empty = { title: '计划', coverage: '', items: [] };
    const command = new DraftPlan({ planId, year: 2026, content: empty }, staff);
    given().when(command).then(drafted(empty));
    given(drafted()).when(command).thenRefused('plan-already-drafted');
  });

  it('belongs to a campaign that is there, or to none', () => {
    const asked = { planId, year: 2026, campaignId: 'c1', content };
    given()
      .when(new DraftPlan({ ...asked, campaignKnown: true }, staff))
      .then(new PlanDrafted({ planId, edition: 1, year: 2026, campaignId: 'c1', content }));
    given().when(new DraftPlan(asked, staff)).thenRefused('plan-campaign-unknown');
  });

  it('is revised until it is submitted and again after it was returned', () => {
    const revise = new RevisePlan({ planId, content: of({ frequencyMonths: 6 }) }, staff);
    const revised = new PlanRevised({ planId, edition: 1, content: of({ frequencyMonths: 6 }) });
    const returned = new PlanReturned({ planId, edition: 1, reason: '批次过密' });
    given(drafted()).when(revise).then(revised);
    given(drafted(), submitted(), returned).when(revise).then(revised);
    given(drafted(), revised).when(revise).thenNothing();
    given(drafted(), submitted()).when(revise).thenRefused('plan-submitted');
    given(drafted(), submitted(), approved).when(revise).thenRefused('plan-approved');
    given().when(revise).thenRefused('plan-not-found');
  });

  it('is submitted by the office, once', () => {
    given(drafted())
      .when(submit())
      .then(new PlanSubmitted({ planId, edition: 1 }));
    given(drafted(), submitted()).when(submit()).thenRefused('plan-submitted');
    given(drafted(), submitted(), approved).when(submit()).thenRefused('plan-approved');
  });

  it('is returned with a reason while it waits', () => {
    const back = new ReturnPlan({ planId, reason: '批次过密' }, director);
    given(drafted(), submitted())
      .when(back)
      .then(new PlanReturned({ planId, edition: 1, reason: '批次过密' }));
    given(drafted()).when(back).thenRefused('plan-not-submitted');
  });

  it('is approved by another than who submitted it, and then carries all a freeze needs', () => {
    given(drafted(), submitted()).when(approve()).then(approved);
    given(drafted(), submitted())
      .when(approve(by('staff')))
      .thenRefused('plan-approver-submitted');
    given(drafted()).when(approve()).thenRefused('plan-not-submitted');
    given(drafted(), submitted(), approved).when(approve()).thenRefused('plan-not-submitted');
  });

  it.each<[string, PlanContent, string, Facts]>([
    ['an empty one', { ...content, items: [] }, 'plan-empty', {}],
    ['without a coverage', { ...content, coverage: '' }, 'plan-coverage-out-of-range', { coverage: '' }],
    ['that covers more than all', { ...content, coverage: '1.2' }, 'plan-coverage-out-of-range', { coverage: '1.2' }],
    ['with a number twice', { ...content, items: [item, item] }, 'plan-item-repeated', { planItem: 'JH-01' }],
    ['with a number no draw takes', of({ planItem: '第1项' }), 'plan-item-number-invalid', { planItem: '第1项' }],
    [
      'with an item that inspects nothing',
      of({ items: [] }),
      'plan-item-without-inspection-item',
      { planItem: 'JH-01' },
    ],
    [
      ...(['with an inspection item that is not in the list', of({ items: ['SX-01', 'SX-09'] })] as const),
      ...(['plan-inspection-item-unlisted', { planItem: 'JH-01', code: 'SX-09' }] as const),
    ],
    ['with one supervisor to a unit', of({ slots: ['lead'] }), 'plan-slots-too-few', { planItem: 'JH-01' }],
    ['without batches', of({ batches: [] }), 'plan-batches-missing', { planItem: 'JH-01' }],
    [
      'with a batch twice',
      of({ batches: [batch(1), batch(1)] }),
      'plan-batch-repeated',
      { planItem: 'JH-01', batch: 1 },
    ],
    [
      ...(['with a batch that ends before it begins', of({ batches: [batch(1, { to: '2026-02-01' })] })] as const),
      ...(['plan-batch-days-wrong', { planItem: 'JH-01', batch: 1, year: 2026 }] as const),
    ],
    [
      'with a batch in another year',
      of({ batches: [batch(1, { to: '2027-01-31' })] }),
      'plan-batch-days-wrong',
      { planItem: 'JH-01', batch: 1, year: 2026 },
    ],
    [
      'with a batch without rules',
      of({ batches: [batch(1, { strata: [] })] }),
      'plan-rule-missing',
      { planItem: 'JH-01', batch: 1 },
    ],
    [
      ...([
        'with a rule no draw reads',
        of({ batches: [batch(1, { strata: [{ id: 'key', rule: '四成' }] })] }),
      ] as const),
      ...(['plan-rule-unreadable', { planItem: 'JH-01', batch: 1, rule: '四成' }] as const),
    ],
  ])('is not submitted: %s', (_, text, code, facts) => given(drafted(text)).when(submit()).thenRefused(code, facts));

  it('does not use the number of another plan', () =>
    given(drafted())
      .when(submit({ taken: ['JH-01'] }))
      .thenRefused('plan-item-taken', { planItem: 'JH-01' }));

  it('is looked at once more at the approval', () =>
    given(drafted(), submitted())
      .when(approve(director, { items: known.slice(1) }))
      .thenRefused('plan-inspection-item-unlisted', { planItem: 'JH-01', code: 'SX-01' }));
});

describe('an amendment', () => {
  const amend = (text: PlanContent) => new AmendPlan({ planId, content: text, reason: '新增专项' }, staff);
  const more = of({ batches: [batch(1), batch(2), batch(3)] });
  const amended = new PlanAmended({ planId, edition: 2, content: more, reason: '新增专项' });

  it('is a new edition of an approved plan, with a reason, and is approved anew', () => {
    given(drafted(), submitted(), approved).when(amend(more)).then(amended);
    const items = [{ ...more.items[0]!, legalBasis: `${LAW}；${OTHER}`, inForce: known }];
    given(drafted(), submitted(), approved, amended, submitted(2))
      .when(approve())
      .then(new PlanApproved({ ...approved.data, edition: 2, items }));
  });

  it('changes something', () =>
    given(drafted(), submitted(), approved).when(amend(content)).thenRefused('plan-nothing-amended'));

  it('is of an approved plan only', () => given(drafted()).when(amend(more)).thenRefused('plan-not-approved'));

  it.each([
    ['drops it', of({ batches: [batch(2)] })],
    ['drops its item', { ...content, items: [{ ...item, planItem: 'JH-02' }] }],
    ['draws more of it', of({ batches: [batch(1, { strata: [{ id: 'key', rule: 'N' }] }), batch(2)] })],
  ])('leaves a batch alone whose lists are locked: not one that %s', (_, text) =>
    given(drafted(), submitted(), approved, new PlanAmended({ ...amended.data, content: text }))
      .when(submit({ drawn: ['JH-01/1'] }))
      .thenRefused('plan-batch-drawn', { planItem: 'JH-01', batch: 1 }),
  );

  it('may give a locked batch more time', () =>
    given(
      ...[drafted(), submitted(), approved],
      new PlanAmended({ ...amended.data, content: of({ batches: [batch(1, { to: '2026-06-30' }), batch(2)] }) }),
    )
      .when(submit({ drawn: ['JH-01/1'] }))
      .then(new PlanSubmitted({ planId, edition: 2 })));
});
