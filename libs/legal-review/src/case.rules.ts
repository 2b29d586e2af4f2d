import { dayOf } from '@app/calendar/dates.js';
import { bareName } from '@app/documents/bare-text.js';
import { refuseIf, refuseUnlessOwn, Rejection } from '@app/eventing/rejection.js';
import type { CaseFacts, CorrectLegalCase, DropLegalCase, RegisterLegalCase, TestTriggers } from './commands.js';
import {
  LegalCaseCorrected,
  LegalCaseDropped,
  LegalCaseRegistered,
  ReviewFoundNecessary,
  ReviewFoundUnnecessary,
  TRIGGERS,
  type CaseParticulars,
  type CatalogueReference,
  type LegalCaseEvent,
  type NamedPerson,
} from './events.js';

/** Where a case stands. 待判定、不需审核、待送审、审核中、补充材料、已退回、审核通过、讨论退回、讨论同意、已决定、已撤销. */
export const CASE_STATES = [
  'registered',
  'unnecessary',
  'necessary',
  'in-review',
  'supplementing',
  'returned',
  'passed',
  'sent-back',
  'approved',
  'decided',
  'dropped',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** The clock of the round that is being reviewed. */
export interface ReviewClock {
  readonly dueOn: string;
  /** So many working days after that day it is due, as the tables stand; those that it stood still are among them. */
  readonly countedFrom: string;
  readonly days: number;
  readonly extended: boolean;
  /** Since when materials are lacking. */
  readonly pausedOn?: string;
}

export interface KnownCase {
  readonly is: CaseState;
  readonly unitId: string;
  readonly caseNumber: string;
  /** Whoever handles it, or has since it was first tested; before that a slip is corrected. */
  readonly everHandled: readonly NamedPerson[];
  /** The accounts that have handed in anything for review, in any round. */
  readonly handedInBy: readonly string[];
  readonly round: number;
  /** Once it was found to need a review, or another case under its number was: nobody finds otherwise afterwards. */
  readonly mustBeReviewed: boolean;
  /** Whoever has given an opinion on it. */
  readonly reviewers: readonly NamedPerson[];
  /** The days of the last steps, in which the next may not lie before. */
  readonly testedOn: string;
  readonly concludedOn: string;
  readonly discussedOn: string;
  readonly clock?: ReviewClock;
}
export type LegalCase = { readonly is: 'absent' } | KnownCase;

/** The same account, or the same name where the account of one of them is unknown. */
export const isSame = (one: NamedPerson, other: NamedPerson): boolean =>
  one.accountId !== undefined && other.accountId !== undefined
    ? one.accountId === other.accountId
    : bareName(one.name) === bareName(other.name);

const STRANGER: CaseFacts = { unitKnown: false, numberTaken: false, accounts: {} };

function refuseUnfit(particulars: CaseParticulars, { numberTaken, accounts }: CaseFacts, today: string): void {
  const { caseNumber, handlers, filedOn } = particulars;
  refuseIf(numberTaken, 'legal-case-number-taken', { caseNumber });
  refuseIf(filedOn > today, 'legal-case-filed-in-future', { filedOn });
  refuseIf(handlers.length === 0, 'legal-case-without-handler');
  const stranger = handlers.find(({ accountId, name }) => accountId !== undefined && accounts[accountId] !== name);
  refuseIf(stranger !== undefined, 'legal-handler-not-of-unit', { name: stranger?.name ?? '' });
}

const particularsOf = ({ caseNumber, title, kind, handlers, filedOn }: CaseParticulars): CaseParticulars => ({
  ...{ caseNumber, title, kind, handlers, filedOn },
});

/** A case that was dropped and registered anew is the same case. */
const traced = ({ foundNecessaryBefore = false }: CaseFacts) =>
  foundNecessaryBefore ? { foundNecessaryBefore: true as const } : {};

export function register({ data, meta }: RegisterLegalCase, state: LegalCase): LegalCaseEvent[] {
  const { legalCaseId, unitId, number = 0, facts = STRANGER } = data;
  refuseIf(state.is !== 'absent', 'legal-case-already-registered');
  refuseUnlessOwn(meta, unitId);
  refuseIf(!facts.unitKnown, 'legal-unit-unknown');
  const today = dayOf(meta.at);
  refuseUnfit(data, facts, today);
  const year = Number(today.slice(0, 4));
  const particulars = { ...particularsOf(data), ...traced(facts) };
  return [new LegalCaseRegistered({ legalCaseId, unitId, ...particulars, year, number })];
}

/** While it is being reviewed or discussed, it is the case that was handed in. */
const MAY_BE_CORRECTED: readonly CaseState[] = ['registered', 'unnecessary', 'necessary', 'returned', 'sent-back'];

export function correct({ data, meta }: CorrectLegalCase, of: KnownCase): LegalCaseEvent[] {
  refuseIf(!MAY_BE_CORRECTED.includes(of.is), 'legal-case-being-reviewed');
  const { facts = STRANGER } = data;
  refuseUnfit(data, facts, dayOf(meta.at));
  refuseIf(of.is === 'unnecessary' && facts.foundNecessaryBefore === true, 'review-found-necessary-already');
  const reviewed = data.handlers.find((handler) => of.reviewers.some((reviewer) => isSame(handler, reviewer)));
  refuseIf(reviewed !== undefined, 'handler-reviewed-the-case', { name: reviewed?.name ?? '' });
  const { legalCaseId, reason } = data;
  const particulars = { ...particularsOf(data), ...traced(facts) };
  return [new LegalCaseCorrected({ legalCaseId, unitId: of.unitId, ...particulars, reason })];
}

/** What needs a review is taken from the register by the lead alone. */
export function drop({ data: { legalCaseId, reason }, meta }: DropLegalCase, of: KnownCase): LegalCaseEvent[] {
  refuseIf(of.mustBeReviewed && !meta.roles.includes('unit-lead'), 'necessary-case-dropped-by-lead');
  return [new LegalCaseDropped({ legalCaseId, unitId: of.unitId, reason })];
}

const MAY_BE_TESTED: readonly CaseState[] = ['registered', 'unnecessary'];

export function testTriggers({ data }: TestTriggers, of: KnownCase): LegalCaseEvent[] {
  refuseIf(!MAY_BE_TESTED.includes(of.is), 'review-found-necessary-already');
  const { legalCaseId, answers, reason } = data;
  const item = itemOf(data);
  const test = { legalCaseId, unitId: of.unitId, answers, ...(item && { item }), reason };
  const necessary = TRIGGERS.some((trigger) => answers[trigger]);
  refuseIf(!necessary && of.mustBeReviewed, 'review-found-necessary-already');
  return [necessary ? new ReviewFoundNecessary(test) : new ReviewFoundUnnecessary(test)];
}

function itemOf({ answers, itemCode, catalogue }: TestTriggers['data']): CatalogueReference | undefined {
  if (!answers.catalogue) {
    refuseIf(itemCode !== undefined, 'catalogue-item-without-answer');
    return undefined;
  }
  const item = catalogue?.items.find(({ code }) => code === itemCode);
  if (!catalogue || !item) throw new Rejection('catalogue-item-unknown', { code: itemCode ?? '' });
  return { edition: catalogue.edition, code: item.code, name: item.name };
}
