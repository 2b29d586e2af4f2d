import fc from 'fast-check';
import { fold } from '@app/eventing';
import { legalCase } from '@app/legal-review/case.decider.js';
import {
  CorrectLegalCase,
  DecideCase,
  DropLegalCase,
  PassReview,
  RecordDiscussion,
  RegisterLegalCase,
  RequestReviewMaterials,
  ReturnFromReview,
  SubmitForReview,
  SupplyReviewMaterials,
  TestTriggers,
  type LegalCaseCommand,
} from '@app/legal-review/commands.js';
import { HEADINGS, TRIGGERS, type TriggerAnswers } from '@app/legal-review/events.js';
import { Gates } from './gates.js';
import { Report } from './report.js';

const legalCaseId = 'c1';
const at = '2022-06-06T02:00:00.000Z';
const by = (actor: string) => ({ actor, roles: [], at, commandId: 'c', unit: 'u' });
const answers = (yes: boolean) =>
  Object.fromEntries(TRIGGERS.map((trigger) => [trigger, yes && trigger === 'hearing'])) as TriggerAnswers;
const handlers = [{ name: '某甲', accountId: 'handler' }];
const others = [{ name: '某丙', accountId: 'reviewer' }];
const facts = { unitKnown: true, numberTaken: false, accounts: { handler: '某甲', reviewer: '某丙' } };
const particulars = { caseNumber: '1号', title: '占道', kind: 'penalty' as const, filedOn: '2022-06-01', facts };
const materials = [{ name: '报告' }];
const findings = (problem: boolean) => HEADINGS.map((heading) => ({ heading, problem, note: '问题' }));
const reviewerOf = (actor: string) => ({
  ...{ reviewerId: actor, name: actor === 'handler' ? '某甲' : '某丙', accountId: actor, unitId: 'u' },
  ...{ certificateUntil: '2030-01-01', from: '2020-01-01' },
});
const minutes = {
  ...{ heldOn: '2022-06-06', chair: { name: '局长' }, participants: [{ name: '副局长' }], minutes: '记录' },
  ...{ files: [], conclusion: '结论' },
};

/** Whatever anybody may ask, in any order and by anybody. */
const asked = (what: string, actor: string, yes: boolean): LegalCaseCommand => {
  const [meta, reviewer] = [by(actor), reviewerOf(actor)];
  const opinion = { legalCaseId, opinion: '意见', reviewer };
  switch (what) {
    case 'correct':
      return new CorrectLegalCase(
        { legalCaseId, ...particulars, handlers: yes ? handlers : others, reason: '换人' },
        meta,
      );
    case 'drop':
      return new DropLegalCase({ legalCaseId, reason: '撤案' }, { ...meta, roles: ['unit-lead'] });
    case 'test':
      return new TestTriggers({ legalCaseId, answers: answers(yes), reason: '对照' }, meta);
    case 'submit':
      return new SubmitForReview({ legalCaseId, proposal: '罚款', materials }, meta);
    case 'ask':
      return new RequestReviewMaterials({ legalCaseId, lacking: '笔录', reviewer }, meta);
    case 'supply':
      return new SupplyReviewMaterials({ legalCaseId, materials }, meta);
    case 'pass':
      return new PassReview({ ...opinion, findings: findings(!yes) }, meta);
    case 'return':
      return new ReturnFromReview({ ...opinion, findings: findings(yes) }, meta);
    case 'discuss':
      return new RecordDiscussion({ legalCaseId, approved: yes, ...minutes }, meta);
    default:
      return new DecideCase({ legalCaseId, decisionNumber: '1号', decidedOn: '2022-06-06', decision: '罚款' }, meta);
  }
};

const registration = new RegisterLegalCase(
  {
    ...{ legalCaseId, unitId: 'u', ...particulars, handlers, number: 1 },
  },
  by('clerk'),
);

interface Told {
  readonly type: string;
  readonly data: object;
  readonly actor: string;
  readonly at: string;
}

/** What the rules record of everything that was asked; what they refuse leaves nothing. */
function recorded(commands: readonly LegalCaseCommand[]): Told[] {
  const history: Told[] = [];
  for (const command of [registration, ...commands]) {
    try {
      const events = legalCase.decide(command, fold(legalCase, history as never[]));
      history.push(...events.map(({ type, data }) => ({ type, data, actor: command.meta.actor, at })));
    } catch {
      continue;
    }
  }
  return history;
}

function codesOf(history: readonly Told[]): string[] {
  const [gates, report] = [new Gates(), new Report()];
  history.forEach(({ type, data, actor }, index) => {
    const envelope = {
      actor,
      at,
      id: String(index),
      payloadHash: '',
      prev: '',
      stream: `legal-case-${legalCaseId}`,
      type,
    };
    const facts = { ...envelope, version: index + 1 };
    gates.envelopes(facts, index);
    gates.readers.get(type)?.(facts, data, index);
  });
  gates.report(report);
  return report.lines.flatMap(({ outcome, code }) => (outcome === 'failed' ? [code] : []));
}

const WHAT = ['test', 'submit', 'ask', 'supply', 'pass', 'return', 'discuss', 'decide', 'correct'];
/** A case that was dropped comes to nothing more, so few are. */
const what = fc.oneof(
  { weight: 60, arbitrary: fc.constantFrom(...WHAT) },
  { weight: 1, arbitrary: fc.constant('drop') },
);
const command = fc
  .tuple(what, fc.constantFrom('clerk', 'reviewer', 'handler'), fc.boolean())
  .map(([what, actor, yes]) => asked(what, actor, yes));

describe('the gates of a decision, held against the rules that record them', () => {
  it('find nothing in what the rules recorded, whatever was asked', () => {
    let decided = 0;
    fc.assert(
      fc.property(fc.array(command, { minLength: 30, maxLength: 60 }), (commands) => {
        const history = recorded(commands);
        decided += history.filter(({ type }) => type === 'CaseDecided').length;
        expect(codesOf(history)).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect(decided).toBeGreaterThan(20);
  });

  it('find every step that is taken out of the way to a decision', () => {
    const way = recorded([
      asked('test', 'clerk', true),
      asked('submit', 'clerk', true),
      asked('return', 'reviewer', true),
      asked('submit', 'clerk', true),
      asked('pass', 'reviewer', true),
      asked('discuss', 'clerk', true),
      asked('decide', 'clerk', true),
    ]);
    expect(codesOf(way)).toEqual([]);
    // The first round and its return led nowhere: without them the second is the first.
    const leftOut = ['ReviewFoundNecessary', 'ReviewPassed', 'DiscussionApproved'];
    for (const type of leftOut) expect(codesOf(way.filter((event) => event.type !== type))).toHaveLength(1);
    expect(codesOf(way.filter(({ type }, index) => type !== 'SubmittedForReview' || index < 3))).toHaveLength(1);
  });

  it('find a review that the rules refuse: of who had himself struck out, and after the case was dropped', () => {
    const way = [
      asked('correct', 'clerk', false),
      asked('test', 'clerk', true),
      asked('correct', 'clerk', true),
      asked('submit', 'clerk', true),
    ];
    const pass = asked('pass', 'reviewer', true);
    expect(recorded([...way, pass]).map(({ type }) => type)).not.toContain('ReviewPassed');
    const forged = { type: 'ReviewPassed', actor: 'reviewer', at };
    const opinion = { legalCaseId, reviewer: { name: '某丙', accountId: 'reviewer' }, findings: findings(false) };
    expect(codesOf([...recorded(way), { ...forged, data: opinion }])).toEqual(['gate-reviewed-by-handler']);
    const decide = asked('decide', 'clerk', true);
    const dropped = recorded([asked('test', 'clerk', false), asked('drop', 'lead', true), decide]);
    expect(dropped.map(({ type }) => type)).not.toContain('CaseDecided');
    expect(codesOf([...dropped, { type: 'CaseDecided', actor: 'clerk', at, data: { legalCaseId } }])).toEqual([
      'decision-after-drop',
    ]);
  });
});
