import { addDays, dayOf } from '@app/calendar/dates.js';
import { addWorkingDays, YearNotArranged, type YearTable } from '@app/calendar/working-days.js';
import type { Recorded } from '@app/eventing/message.js';
import { Rejection } from '@app/eventing/rejection.js';
import type { DayKind, LetterEvent, LetterKind } from './events.js';

/** 起草、退回修改、已签发、已送达、已报告、办理不到位、办结、撤回. */
export const SITUATIONS = [
  'drafted',
  'returned',
  'issued',
  'delivered',
  'reported',
  'insufficient',
  'accepted',
  'withdrawn',
] as const;

export type Situation = (typeof SITUATIONS)[number];

export interface Letter {
  readonly is: Situation;
  /** Accounts that wrote it. None of them issues it. */
  readonly writers: readonly string[];
  readonly days: number;
  readonly dayKind: DayKind;
  readonly documentNumber?: string;
  readonly issuedOn?: string;
  readonly dueOn?: string;
  readonly rounds: number;
  readonly overdue: boolean;
}

/** The opinion and what followed it. */
export interface Known {
  readonly is: 'known';
  readonly unitId: string;
  readonly opinion: Letter;
  readonly decision?: Letter;
  readonly criticised: boolean;
}

export type Matter = { readonly is: 'absent' } | Known;

/** An event with the account that caused it, which the history keeps beside the event's data. */
export type Told = LetterEvent & Partial<Pick<Recorded, 'actor'>>;

export const ACTS = [
  'revise',
  'return',
  'issue',
  'deliver',
  'report',
  'accept',
  'find-insufficient',
  'withdraw',
] as const;
export type Act = (typeof ACTS)[number];

/** From which situations an act on a letter is open. */
const FROM: Readonly<Record<Act, readonly Situation[]>> = {
  revise: ['drafted', 'returned'],
  return: ['drafted'],
  issue: ['drafted'],
  deliver: ['issued'],
  report: ['delivered', 'insufficient'],
  accept: ['reported'],
  'find-insufficient': ['reported'],
  withdraw: ['drafted', 'returned', 'issued', 'delivered', 'reported', 'insufficient'],
};

/** What a situation refuses with: the step that is missing, or the one already taken. */
const STANDS_AT: Readonly<Record<Situation, string>> = {
  drafted: 'letter-not-issued',
  returned: 'letter-returned',
  issued: 'letter-not-delivered',
  delivered: 'handling-not-reported',
  reported: 'handling-under-review',
  insufficient: 'handling-found-insufficient',
  accepted: 'letter-carried-out',
  withdrawn: 'letter-withdrawn',
};

const LATER: readonly Situation[] = ['issued', 'delivered', 'reported', 'insufficient'];

export function refuseUnlessOpenTo(act: Act, { is }: Letter): void {
  if (FROM[act].includes(is)) return;
  const before = ['revise', 'return', 'issue'].includes(act);
  if (act === 'deliver' && LATER.includes(is)) throw new Rejection('letter-already-delivered');
  throw new Rejection(before && LATER.includes(is) ? 'letter-already-issued' : STANDS_AT[is]);
}

/** What may be done next with a letter, by whoever may do it. */
export const actsOpenTo = (is: Situation): Act[] => ACTS.filter((act) => FROM[act].includes(is));

/** The letter a command is about. Throws `opinion-not-found`, `decision-not-drafted`. */
export function letterOf(kind: LetterKind, matter: Known): Letter {
  const letter = matter[kind];
  if (!letter) throw new Rejection('decision-not-drafted');
  return letter;
}

/**
 * Whether the stated period ran out on an unmet letter. An opinion is met by a report in time, good or bad: what is
 * bad is answered by a decision. A decision is met by execution alone.
 */
export const isUnmet = (kind: LetterKind, is: Situation): boolean =>
  is === 'delivered' || (kind === 'decision' && is === 'insufficient');

export const ranOut = (kind: LetterKind, { is, dueOn }: Pick<Letter, 'is' | 'dueOn'>, at: string): boolean =>
  isUnmet(kind, is) && dueOn !== undefined && dueOn < dayOf(at);

/** The last day of a period that begins the day after delivery. Throws `letter-year-not-arranged`. */
export function lastDay(
  deliveredOn: string,
  { days, dayKind }: Pick<Letter, 'days' | 'dayKind'>,
  years: readonly YearTable[] = [],
): string {
  if (dayKind === 'calendar') return addDays(deliveredOn, days);
  try {
    return addWorkingDays(deliveredOn, days, years);
  } catch (error) {
    if (!(error instanceof YearNotArranged)) throw error;
    throw new Rejection('letter-year-not-arranged', { year: error.year });
  }
}

/** A decision may follow where the opinion was not carried out: nothing reported in time, or not enough. */
export function decisionIsDue({ opinion }: Known, at: string): boolean {
  return opinion.is === 'insufficient' || ranOut('opinion', opinion, at);
}
