import type { Recorded } from '@app/eventing/message.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { FileScoringEvent, ObjectedItem, Result, ScoresHandedIn, Unavailable } from './events.js';

/** 评分中、分差待定、待告知、已告知、有异议、已定卷、已终止. */
export const STAGES = ['scoring', 'differing', 'scored', 'told', 'objected', 'settled', 'closed'] as const;
export type Stage = (typeof STAGES)[number];

export interface Scorer {
  readonly scorerId: string;
  readonly name: string;
  readonly place: number;
  /** There once it was handed in. */
  readonly sheet?: ScoresHandedIn['data'];
  /** Why he may not score it any more. */
  readonly unavailable?: Unavailable;
}

export interface KnownFile {
  readonly is: Stage;
  readonly roundId: string;
  readonly unitId: string;
  readonly campaignId: string;
  readonly caseNumber: string;
  readonly scoreBy: string;
  readonly objectionDays: number;
  readonly rulingDays: number;
  readonly scorers: readonly Scorer[];
  /** Accounts that do not score this file. */
  readonly recused: readonly string[];
  /** Accounts whose sheets were put aside with them. */
  readonly putAside: readonly string[];
  readonly result?: Result;
  readonly objectBy?: string;
  readonly objected?: readonly ObjectedItem[];
  readonly rulingBy?: string;
  /** Items of the sheet that stand in the ledger. */
  readonly raised: readonly string[];
  /** Why its round was closed. */
  readonly closedFor?: string;
}

export type FileState = { readonly is: 'absent' } | KnownFile;

export type ToldScoring = FileScoringEvent & Partial<Pick<Recorded, 'actor' | 'unit'>>;

export function known(state: FileState): KnownFile {
  if (state.is === 'absent') throw new Rejection('scoring-not-found');
  return state;
}

export const ofFile = (scoringId: string, { roundId, unitId }: KnownFile) => ({ scoringId, roundId, unitId });

/** What the file was given; refuses before that. */
export function resultOf({ result }: KnownFile): Result {
  if (!result) throw new Rejection('file-not-scored');
  return result;
}

/** Only the unit whose file it is speaks for it. */
export const refuseUnlessUnit = (unit: string | undefined, { unitId }: KnownFile): void =>
  refuseIf(unit !== unitId, 'score-not-of-your-unit');

const without = (scorers: readonly Scorer[], gone: string | undefined): readonly Scorer[] =>
  scorers.filter(({ scorerId }) => scorerId !== gone);

const placed = (scorers: readonly Scorer[], scorer: Scorer): readonly Scorer[] =>
  scorers.map((one) => (one.scorerId === scorer.scorerId ? scorer : one));

const resulting = ({ marking, score, vetoed, grade }: Result): Result => ({ marking, score, vetoed, grade });

/** What each event makes of a file that is in a round. */
export function progress(state: KnownFile, event: FileScoringEvent): KnownFile {
  switch (event.type) {
    case 'ScorerAssigned': {
      const { scorerId, name, place, replaces } = event.data;
      const aside = state.scorers.flatMap((one) => (one.scorerId === replaces && one.sheet ? one.scorerId : []));
      const scorers = [...without(state.scorers, replaces), { scorerId, name, place }];
      return { ...state, scorers, putAside: [...state.putAside, ...aside] };
    }
    case 'ScorerRecused': {
      const { scorerId } = event.data;
      return { ...state, scorers: without(state.scorers, scorerId), recused: [...state.recused, scorerId] };
    }
    case 'ScoresHandedIn': {
      const { scorerId, name, place } = event.data;
      return { ...state, scorers: placed(state.scorers, { scorerId, name, place, sheet: event.data }) };
    }
    case 'ScorerFoundUnavailable': {
      const { scorerId, why } = event.data;
      return {
        ...state,
        scorers: state.scorers.map((one) => (one.scorerId === scorerId ? { ...one, unavailable: why } : one)),
      };
    }
    case 'ScorersDiffered':
      return { ...state, is: 'differing' };
    case 'FileScored':
      return { ...state, is: 'scored', result: resulting(event.data) };
    default:
      return afterwards(state, event);
  }
}

function afterwards(state: KnownFile, event: FileScoringEvent): KnownFile {
  switch (event.type) {
    case 'ScoreTold':
      return { ...state, is: 'told', objectBy: event.data.objectBy };
    case 'ScoreObjected':
      return { ...state, is: 'objected', objected: event.data.items, rulingBy: event.data.rulingBy };
    case 'ScoreObjectionRuled':
      return { ...state, result: resulting(event.data) };
    case 'ScoreSettled':
      return { ...state, is: 'settled' };
    case 'FileScoringClosed':
      return { ...state, is: 'closed', closedFor: event.data.reason };
    case 'CaseFindingRaised':
      return { ...state, raised: [...state.raised, event.data.code] };
    case 'ScoringDeadlineMoved':
      return event.data.of === 'objection'
        ? { ...state, objectBy: event.data.dueOn }
        : { ...state, rulingBy: event.data.dueOn };
    default:
      return state;
  }
}
