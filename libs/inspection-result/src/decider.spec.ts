import { specify } from '@app/eventing/specify.js';
import {
  AwaitResult,
  CorrectResult,
  DecideResultPeriod,
  FixResultDeadline,
  MoveResultDeadline,
  PublishResult,
  WithdrawResult,
} from './commands.js';
import { inspectionResult } from './decider.js';
import {
  ResultAwaited,
  ResultCorrected,
  ResultDeadlineFixed,
  ResultDeadlineMoved,
  ResultPeriodDecided,
  ResultPublished,
  ResultWithdrawn,
} from './events.js';
import { resultPeriod } from './period.decider.js';

const { given } = specify(inspectionResult);
const at = (day: string) => ({ actor: 'clerk', roles: ['office-staff'], at: `${day}T02:00:00.000Z`, commandId: 'c' });
const of = { inspectionId: 'inspection-1', unitId: 'unit-1' };
const { inspectionId } = of;
const clocked = { unitId: 'unit-1', endedOn: '2026-06-10', workingDays: 20, dueOn: '2026-07-09' };
const undated = { unitId: 'unit-1', endedOn: '2026-12-20', workingDays: 20, unarranged: '2027' };
const awaited = new ResultAwaited({ ...of, ...clocked });
const shown = { result: 'problems-found' as const, summary: '发现问题1个，已要求整改。' };
const published = new ResultPublished({ ...of, ...shown, edition: 1, late: false });
const publish = (day: string, more: Partial<PublishResult['data']> = {}) =>
  new PublishResult({ inspectionId, ...shown, names: ['甲某'], ...more }, at(day));
const better = { ...shown, summary: '发现问题1个，属一般问题，已要求整改。', reason: '表述不准确' };
const correct = (more: Partial<CorrectResult['data']> = {}) =>
  new CorrectResult({ inspectionId, ...better, evidence: [], names: ['甲某'], ...more }, at('2026-07-10'));
const byDirector = ({ data, meta }: CorrectResult) => new CorrectResult(data, { ...meta, roles: ['office-director'] });
const corrected = new ResultCorrected({ ...of, ...better, edition: 2 });
const why = { ground: 'revoked' as const, explanation: '检查程序违法，已被撤销', knownOn: '2026-07-08' };
const withdraw = (day: string, more: Partial<WithdrawResult['data']> = {}) =>
  new WithdrawResult({ inspectionId, ...why, ...more }, at(day));
const withdrawn = new ResultWithdrawn({ ...of, ...why, late: false });

describe('the clock of a result', () => {
  it('starts when the inspection has ended, once', () => {
    given()
      .when(new AwaitResult({ inspectionId, clocked }, at('2026-06-10')))
      .then(awaited);
    given(awaited)
      .when(new AwaitResult({ inspectionId, clocked }, at('2026-06-11')))
      .thenNothing();
    given()
      .when(new AwaitResult({ inspectionId }, at('2026-06-10')))
      .thenNothing();
  });

  it('has no day while the working days of a year are unknown, and gets it with them', () => {
    const open = new ResultAwaited({ ...of, ...undated });
    const fix = (dueOn?: string) =>
      new FixResultDeadline({ inspectionId, clocked: { ...undated, ...(dueOn && { dueOn }) } }, at('2026-12-25'));
    given(open).when(publish('2027-01-10')).thenRefused('result-deadline-unknown');
    given(open).when(publish('2027-01-09')).then(published);
    given(open)
      .when(fix('2027-01-18'))
      .then(new ResultDeadlineFixed({ ...of, dueOn: '2027-01-18' }));
    given(open).when(fix()).thenNothing();
    given(awaited).when(fix('2027-01-18')).thenNothing();
  });
});

describe('publishing a result', () => {
  it('is in time up to the last working day, and late and marked after it', () => {
    given(awaited).when(publish('2026-07-09')).then(published);
    given(awaited)
      .when(publish('2026-07-10'))
      .then(new ResultPublished({ ...of, ...shown, edition: 1, late: true }));
  });

  it('happens once, and not before the inspection has ended', () => {
    given(awaited, published).when(publish('2026-07-09')).thenRefused('result-already-published');
    given().when(publish('2026-07-09')).thenRefused('result-not-awaited');
  });

  it('names nobody', () =>
    given(awaited)
      .when(publish('2026-07-09', { summary: '甲某检查发现问题。' }))
      .thenRefused('summary-names-somebody', { name: '甲某' }));

  it('happens anew after a withdrawal, and is not late again', () =>
    given(awaited, published, withdrawn)
      .when(publish('2026-08-01'))
      .then(new ResultPublished({ ...of, ...shown, edition: 2, late: false })));
});

describe('correcting a result', () => {
  it('shows a new edition with its reason', () => given(awaited, published).when(correct()).then(corrected));

  it('is refused without a change, a publication, or with a name', () => {
    given(awaited, published)
      .when(correct({ summary: shown.summary }))
      .thenRefused('nothing-to-correct-in-result');
    given(awaited).when(correct()).thenRefused('result-not-published');
    given(awaited, published, withdrawn).when(correct()).thenRefused('result-not-published');
    given(awaited, published)
      .when(correct({ summary: '甲某' }))
      .thenRefused('summary-names-somebody');
  });
});

describe('correcting a conclusion', () => {
  const cleared = { result: 'no-problem-found' as const, summary: '复核后未发现问题。', reason: '问题经复核不成立' };
  const document = ['a'.repeat(64)];

  it('is the director’s alone, with the document it rests on', () => {
    given(awaited, published)
      .when(correct({ ...cleared, evidence: document }))
      .thenRefused('conclusion-changed-by-staff');
    given(awaited, published)
      .when(byDirector(correct(cleared)))
      .thenRefused('conclusion-changed-without-document');
    given(awaited, published)
      .when(byDirector(correct({ ...cleared, evidence: document })))
      .then(new ResultCorrected({ ...of, ...cleared, edition: 2, evidence: document }));
  });
});

describe('withdrawing a result', () => {
  it('names its ground, within three days since it was known, and late and marked after them', () => {
    given(awaited, published).when(withdraw('2026-07-11')).then(withdrawn);
    given(awaited, published, corrected)
      .when(withdraw('2026-07-12'))
      .then(new ResultWithdrawn({ ...of, ...why, late: true }));
  });

  it('is refused for what is not shown, and for a ground known in the future', () => {
    given(awaited).when(withdraw('2026-07-11')).thenRefused('result-not-published');
    given(awaited, published)
      .when(withdraw('2026-07-11', { knownOn: '2026-07-12' }))
      .thenRefused('ground-known-in-future');
  });
});

describe('a table of working days that is corrected', () => {
  const moved = { inspectionId, from: '2026-07-09', dueOn: '2026-07-10', year: 2026, edition: 2 };
  const move = (more: Partial<MoveResultDeadline['data']> = {}) =>
    new MoveResultDeadline({ ...moved, ...more }, at('2026-07-01'));

  it('moves the day of a result that is awaited, once', () => {
    given(awaited)
      .when(move())
      .then(new ResultDeadlineMoved({ ...moved, unitId: of.unitId }));
    given(awaited, new ResultDeadlineMoved({ ...moved, unitId: of.unitId }))
      .when(move())
      .thenNothing();
  });

  it('moves nothing that was published, nor from another day', () => {
    given(awaited, new ResultPublished({ ...of, ...shown, edition: 1, late: false }))
      .when(move())
      .thenNothing();
    given(awaited)
      .when(move({ from: '2026-07-08' }))
      .thenNothing();
    given().when(move()).thenNothing();
  });
});

describe('the time a result may take', () => {
  it('is as many working days as the county decides', () =>
    specify(resultPeriod)
      .given()
      .when(new DecideResultPeriod({ workingDays: 15, reason: '省里要求' }, at('2026-11-20')))
      .then(new ResultPeriodDecided({ workingDays: 15, reason: '省里要求' })));
});
