import { addDays, dayOf } from '@app/calendar/dates.js';
import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type {
  AwaitResult,
  CorrectResult,
  FixResultDeadline,
  MoveResultDeadline,
  PublishResult,
  ResultCommand,
  WithdrawResult,
} from './commands.js';
import {
  ResultAwaited,
  ResultCorrected,
  ResultDeadlineFixed,
  ResultDeadlineMoved,
  ResultPublished,
  ResultWithdrawn,
  type ResultContent,
  type ResultEvent,
} from './events.js';

/** What was published and turns out wrong or unlawful is taken back within so many days (行政处罚法 48, applied by analogy). */
export const WITHDRAWAL_DAYS = 3;

interface Known {
  readonly unitId: string;
  readonly endedOn: string;
  readonly workingDays: number;
  readonly dueOn?: string;
  readonly edition: number;
}

export type Result =
  | { readonly is: 'absent' }
  | ({ readonly is: 'awaited' | 'withdrawn' } & Known)
  | ({ readonly is: 'published'; readonly content: ResultContent } & Known);

/** 检查结果公示: awaited from the end of the inspection → published → corrected, withdrawn. */
export const inspectionResult: Decider<ResultCommand, ResultEvent, Result> = {
  name: 'inspection-result',
  initial: { is: 'absent' },
  stream: ({ data }) => `inspection-result-${data.inspectionId}`,

  decide(command, state) {
    switch (command.type) {
      case 'AwaitResult':
        return wait(command, state);
      case 'FixResultDeadline':
        return fix(command, state);
      case 'MoveResultDeadline':
        return move(command, state);
      case 'PublishResult':
        return publish(command, known(state));
      case 'CorrectResult':
        return correct(command, known(state));
      case 'WithdrawResult':
        return withdraw(command, known(state));
    }
  },

  evolve(state, event): Result {
    if (event.type === 'ResultAwaited') {
      const { unitId, endedOn, workingDays, dueOn } = event.data;
      return { is: 'awaited', unitId, endedOn, workingDays, edition: 0, ...(dueOn === undefined ? {} : { dueOn }) };
    }
    if (state.is === 'absent') return state;
    switch (event.type) {
      case 'ResultDeadlineFixed':
      case 'ResultDeadlineMoved':
        return { ...state, dueOn: event.data.dueOn };
      case 'ResultPublished':
      case 'ResultCorrected':
        return shown(state, event.data);
      case 'ResultWithdrawn':
        return { ...state, is: 'withdrawn' };
    }
  },
};

type Ended = Exclude<Result, { is: 'absent' }>;

const shown = (state: Ended, { result, summary, edition }: ResultContent & { edition: number }): Result => ({
  ...state,
  ...{ is: 'published', edition, content: { result, summary } },
});

function wait({ data: { inspectionId, clocked } }: AwaitResult, state: Result): ResultEvent[] {
  if (state.is !== 'absent' || !clocked) return [];
  return [new ResultAwaited({ inspectionId, ...clocked })];
}

function fix({ data: { inspectionId, clocked } }: FixResultDeadline, state: Result): ResultEvent[] {
  if (state.is === 'absent' || state.dueOn !== undefined || clocked?.dueOn === undefined) return [];
  return [new ResultDeadlineFixed({ inspectionId, unitId: state.unitId, dueOn: clocked.dueOn })];
}

/** Nothing moves once it was published, nor from another day than the table found. */
function move({ data }: MoveResultDeadline, state: Result): ResultEvent[] {
  if (state.is !== 'awaited' || state.dueOn !== data.from) return [];
  return [new ResultDeadlineMoved({ ...data, unitId: state.unitId })];
}

function known(state: Result): Ended {
  if (state.is === 'absent') throw new Rejection('result-not-awaited');
  return state;
}

/** Nobody is named in public. */
function refuseNames({ summary, names = [] }: { summary: string; names?: readonly string[] }): void {
  const name = names.find((one) => one !== '' && summary.includes(one));
  refuseIf(name !== undefined, 'summary-names-somebody', { name: name ?? '' });
}

function publish({ data, meta }: PublishResult, state: Ended): ResultEvent[] {
  const { inspectionId, result, summary } = data;
  refuseIf(state.is === 'published', 'result-already-published');
  refuseNames(data);
  if (result === undefined) throw new Error('PublishResult came to the decider without the conclusion');
  const { unitId, edition } = state;
  // What was withdrawn and is published again was in time or late the first time.
  const late = edition === 0 && isLate(dayOf(meta.at), state);
  return [new ResultPublished({ inspectionId, unitId, result, summary, edition: edition + 1, late })];
}

/** Without a day, what comes within as many days as it has working days is surely in time; of the rest nobody can tell. */
function isLate(today: string, { endedOn, workingDays, dueOn }: Ended): boolean {
  if (dueOn !== undefined) return today > dueOn;
  refuseIf(today > addDays(endedOn, workingDays), 'result-deadline-unknown');
  return false;
}

/** The words are the office's; what the supervisors concluded changes by a document alone, and the director answers for it. */
function correct({ data, meta }: CorrectResult, state: Ended): ResultEvent[] {
  const { inspectionId, result, summary, reason, evidence } = data;
  if (state.is !== 'published') throw new Rejection('result-not-published');
  const { unitId, edition, content } = state;
  const changed = content.result !== result;
  refuseIf(!changed && content.summary === summary, 'nothing-to-correct-in-result');
  refuseIf(changed && !meta.roles.includes('office-director'), 'conclusion-changed-by-staff');
  refuseIf(changed && evidence.length === 0, 'conclusion-changed-without-document');
  refuseNames(data);
  const shows = { result, summary, edition: edition + 1, reason, ...(evidence.length > 0 && { evidence }) };
  return [new ResultCorrected({ inspectionId, unitId, ...shows })];
}

function withdraw({ data, meta }: WithdrawResult, state: Ended): ResultEvent[] {
  const { inspectionId, ground, explanation, knownOn } = data;
  refuseIf(state.is !== 'published', 'result-not-published');
  const today = dayOf(meta.at);
  refuseIf(knownOn > today, 'ground-known-in-future');
  const late = today > addDays(knownOn, WITHDRAWAL_DAYS);
  return [new ResultWithdrawn({ inspectionId, unitId: state.unitId, ground, explanation, knownOn, late })];
}
