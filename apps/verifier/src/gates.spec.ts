import { syntheticExport, syntheticId, type SyntheticEvent } from '@app/testing/synthetic-export.js';
import { noInputs } from './inputs.js';
import { Report } from './report.js';
import { memorySource } from './source.js';
import { verify } from './verify.js';

const HEADINGS = ['subject', 'procedure', 'facts', 'law', 'competence', 'documents', 'crime'];
const findings = HEADINGS.map((heading) => ({ heading, problem: false, note: '' }));
const ANSWERS = { 'public-interest': false, hearing: false, complex: false };

interface Step {
  readonly type: string;
  readonly data?: object;
  readonly actor?: string;
}
const step = (type: string, data: object = {}, actor = 'clerk-1'): Step => ({ type, data, actor });
const registered = step('LegalCaseRegistered', {
  handlers: [{ name: '某甲', accountId: 'handler' }, { name: '某乙' }],
});
const slip = step('LegalCaseRegistered', { handlers: [{ name: '某丙' }] });
const unnecessary = step('ReviewFoundUnnecessary', { answers: ANSWERS });
const necessary = step('ReviewFoundNecessary', { answers: { ...ANSWERS, hearing: true } });
const submitted = step('SubmittedForReview', { round: 1 });
const passedBy = (name: string, actor: string, more: object = {}) =>
  step('ReviewPassed', { reviewer: { name, accountId: actor }, findings, ...more }, actor);
const passed = passedBy('某丙', 'reviewer');
const byHandler = passedBy('某甲', 'handler');
const returned = step('ReviewReturned', {}, 'reviewer');
const approved = step('DiscussionApproved');
const sentBack = step('DiscussionSentBack');
const dropped = step('LegalCaseDropped');
const numbered = (caseNumber: string, type = 'LegalCaseRegistered') =>
  step(type, { unitId: 'u', caseNumber, handlers: [{ name: '某甲' }] });
const decided = step('CaseDecided');
const whole = [registered, necessary, submitted, passed, approved, decided];

/** The steps of one case as they stand in a history. */
const caseOf = (id: string, steps: readonly Step[]): SyntheticEvent[] =>
  steps.map(({ type, data = {}, actor }) => ({
    ...{ stream: `legal-case-${id}`, type, data: { legalCaseId: id, ...data } },
    ...(actor !== undefined && { actor }),
  }));

async function checked(events: readonly SyntheticEvent[]) {
  const files = [...syntheticExport(events)].map(([path, content]) => [path, Buffer.from(content as string)] as const);
  const inputs = noInputs();
  inputs.exports.push(memorySource('export', new Map(files)));
  const report = new Report();
  await verify(inputs, report);
  return { result: report.result, reason: report.reason, lines: report.lines };
}

const foundIn = async (...steps: Step[]) => {
  const { result, reason } = await checked([...caseOf('a', whole), ...caseOf('b', steps)]);
  return [result, ...(reason ? [reason.code, reason.facts.stream] : [])];
};

describe('the gates before a decision', () => {
  it('are said to hold where every decision had both or needed none', async () => {
    const { result, lines } = await checked([
      ...caseOf('a', whole),
      ...caseOf('b', [registered, unnecessary, decided]),
      ...caseOf('c', [registered, necessary, submitted, returned, ...whole.slice(2)]),
      ...caseOf('d', [registered, necessary, submitted, passed, sentBack, submitted, passed, approved]),
      // Who was named a handler by a slip, before anything was tested, may review.
      ...caseOf('e', [slip, step('LegalCaseCorrected', { handlers: [{ name: '某甲' }] }), ...whole.slice(1, 5)]),
    ]);
    expect(result).toBe('PASS');
    expect(lines.find(({ code }) => code === 'gates')?.facts).toEqual({ decided: 3, reviewed: 2, unneeded: 1 });
  });

  it('are not spoken of where no case stands in the history', async () => {
    const { lines } = await checked([{ stream: 'issue-1', type: 'IssueReported', data: {} }]);
    expect(lines.some(({ code }) => code.startsWith('gate') || code.startsWith('decision'))).toBe(false);
  });

  it.each([
    ['without a test', [registered, decided], 'decision-untested'],
    ['before its test', [registered, decided, unnecessary], 'decision-untested'],
    ['that was never submitted', [registered, necessary, decided], 'decision-unsubmitted'],
    ['while it is reviewed', [registered, necessary, submitted, decided], 'decision-unreviewed'],
    ['after a return', [registered, necessary, submitted, returned, decided], 'decision-unsubmitted'],
    [
      'after a pass that was never asked for',
      [registered, necessary, passed, approved, decided],
      'decision-unsubmitted',
    ],
    ['without a discussion', [registered, necessary, submitted, passed, decided], 'decision-undiscussed'],
    [
      'discussed before its review',
      [registered, necessary, submitted, approved, passed, decided],
      'decision-undiscussed',
    ],
    ['that was sent back', [registered, necessary, submitted, passed, sentBack, decided], 'decision-unsubmitted'],
    [
      'on the gates of an earlier round',
      [registered, necessary, submitted, passed, approved, submitted, decided],
      'decision-unreviewed',
    ],
    ['found unnecessary after all', [registered, necessary, unnecessary, decided], 'decision-unsubmitted'],
    ['made a second time', [...whole, decided], 'decision-twice'],
    ['made anew on gates of its own', [...whole, ...whole.slice(1)], 'decision-twice'],
    ['on a case that was dropped', [...whole.slice(0, 5), dropped, decided], 'decision-after-drop'],
    ['on gates after the drop', [registered, dropped, ...whole.slice(1)], 'decision-after-drop'],
  ] as [string, Step[], string][])('a forged decision %s is named', async (_, steps, code) =>
    expect(await foundIn(...steps)).toEqual(['FAIL', code, 'legal-case-b']),
  );

  it.each([
    [
      'a test that answers yes and finds nothing',
      [registered, step('ReviewFoundUnnecessary', { answers: { ...ANSWERS, hearing: true } }), decided],
      'gate-test-otherwise',
    ],
    [
      'a review by a handler',
      [...whole.slice(0, 3), passedBy('某甲', 'handler'), approved, decided],
      'gate-reviewed-by-handler',
    ],
    [
      'a review by a handler under another name',
      [...whole.slice(0, 3), step('ReviewPassed', { reviewer: { name: '某丙' }, findings }, 'handler'), approved],
      'gate-reviewed-by-handler',
    ],
    [
      'a review by a handler of the name',
      [...whole.slice(0, 3), passedBy('某乙', 'other')],
      'gate-reviewed-by-handler',
    ],
    [
      'a review by whoever submitted',
      [...whole.slice(0, 3), passedBy('某丙', 'clerk-1')],
      'gate-reviewed-by-submitter',
    ],
    [
      'a review by a handler who was struck out after the test',
      [registered, necessary, step('LegalCaseCorrected', { handlers: [{ name: '某丁' }] }), submitted, byHandler],
      'gate-reviewed-by-handler',
    ],
    [
      'a review by whoever submitted an earlier round',
      [...whole.slice(0, 3), returned, step('SubmittedForReview', { round: 2 }, 'other'), passedBy('某丙', 'clerk-1')],
      'gate-reviewed-by-submitter',
    ],
    [
      'a review by whoever supplied what was lacking',
      [...whole.slice(0, 3), step('ReviewMaterialsSupplied', {}, 'second'), passedBy('某丙', 'second')],
      'gate-reviewed-by-submitter',
    ],
    [
      'a pass with a heading left out',
      [...whole.slice(0, 3), passedBy('某丙', 'reviewer', { findings: findings.slice(1) })],
      'gate-pass-with-problem',
    ],
    [
      'a pass with a problem',
      [
        ...whole.slice(0, 3),
        passedBy('某丙', 'reviewer', { findings: findings.map((each) => ({ ...each, problem: true })) }),
      ],
      'gate-pass-with-problem',
    ],
    [
      'the decision of another case',
      [...whole.slice(0, 5), step('CaseDecided', { legalCaseId: 'a' })],
      'gate-elsewhere',
    ],
  ] as [string, Step[], string][])('%s is named', async (_, steps, code) =>
    expect(await foundIn(...steps)).toEqual(['FAIL', code, 'legal-case-b']),
  );

  it.each([
    ['dropped and registered anew', [numbered('1号'), necessary, dropped], [numbered('1号'), unnecessary, decided]],
    [
      'dropped and registered under its number in other signs',
      [numbered('立〔2022〕1号'), necessary, dropped],
      [numbered('立[２０２２] 1号'), unnecessary, decided],
    ],
    [
      'given another number',
      [numbered('1号'), necessary, numbered('2号', 'LegalCaseCorrected')],
      [numbered('1号'), unnecessary, decided],
    ],
    [
      'dropped, and its number taken on later',
      [numbered('1号'), necessary, dropped],
      [numbered('3号'), unnecessary, numbered('1号', 'LegalCaseCorrected'), decided],
    ],
  ])('what was found to need a review, %s, is not decided without one', async (_, before, after) => {
    const found = await checked([...caseOf('a', before), ...caseOf('b', after)]);
    expect([found.reason?.code, found.reason?.facts.stream]).toEqual(['gate-necessary-before', 'legal-case-b']);
    const otherwise = [numbered('9号'), ...after.slice(1).filter(({ type }) => type !== 'LegalCaseCorrected')];
    expect((await checked([...caseOf('a', before), ...caseOf('b', otherwise)])).result).toBe('PASS');
  });

  it('are checked where content was erased; who reviewed is said not to be', async () => {
    const order = { stream: 'erasure-1', type: 'PayloadErased' };
    const history = caseOf('a', whole).map((event) => ({ ...event, erased: event.type !== 'CaseDecided' }));
    const ids = history.flatMap(({ erased }, index) => (erased ? [{ id: syntheticId(index) }] : []));
    const { result, lines } = await checked([...history, { ...order, data: { events: ids } }]);
    expect(result).toBe('PASS');
    expect(lines.map(({ code }) => code)).toEqual(expect.arrayContaining(['gates', 'gate-content-erased']));
    const forged = history.filter(({ type }) => type !== 'DiscussionApproved');
    const others = forged.flatMap(({ erased }, index) => (erased ? [{ id: syntheticId(index) }] : []));
    const found = await checked([...forged, { ...order, data: { events: others } }]);
    expect(found.reason?.code).toBe('decision-undiscussed');
  });

  it('are said not to be checked where the answers of a test were erased', async () => {
    const history = caseOf('a', [registered, unnecessary, decided]).map((event) => ({
      ...{ ...event, erased: event.type === 'ReviewFoundUnnecessary' },
    }));
    const order = { stream: 'erasure-1', type: 'PayloadErased', data: { events: [{ id: syntheticId(1) }] } };
    const { lines } = await checked([...history, order]);
    expect(lines.find(({ code }) => code === 'gate-content-erased')?.facts).toEqual({ count: 1 });
  });
});
