import { addDays, dayOf, daysBetween, instantOf, officialDate, secondsOf } from '@app/calendar/dates.js';
import { isStep, STEPS, type Chain, type Step } from './chain.rules.js';

/** Seven, three and one day before, on the day itself, when the day has passed, and then up the chain. */
export const MOMENTS = ['T-7', 'T-3', 'T-1', 'T-0', 'overdue', ...STEPS] as const;

export type Moment = (typeof MOMENTS)[number];

type Before = Exclude<Moment, Step | 'overdue'>;

const DAYS_BEFORE: Readonly<Record<Before, number>> = { 'T-7': 7, 'T-3': 3, 'T-1': 1, 'T-0': 0 };

export const isBefore = (moment: Moment): moment is Before => moment in DAYS_BEFORE;

/** The moments a deadline has: a step is one where the chain of its matter has it. */
export const momentsOf = (chain: Chain): Moment[] =>
  MOMENTS.filter((moment) => !isStep(moment) || chain[moment] !== undefined);

const time = (moment: Moment): string => {
  if (isBefore(moment)) return '08:30:00.000';
  return moment === 'overdue' ? '00:05:00.000' : '00:10:00.000';
};

const dayOfMoment = (moment: Moment, dueOn: string, chain: Chain): string => {
  if (isBefore(moment)) return addDays(dueOn, -DAYS_BEFORE[moment]);
  return addDays(dueOn, 1 + (isStep(moment) ? (chain[moment] ?? 0) : 0));
};

/** Warnings come when people begin to work; that a day was missed is known just after midnight. */
export const instantOfMoment = (moment: Moment, dueOn: string, chain: Chain = {}): string =>
  instantOf(dayOfMoment(moment, dueOn, chain), time(moment));

/** A moment already past when the deadline is armed is not made up for; that it is overdue, and the chain, always are. */
export const momentsAfter = (armedAt: string, dueOn: string, chain: Chain = {}): Moment[] =>
  momentsOf(chain).filter((moment) => !isBefore(moment) || instantOfMoment(moment, dueOn) > armedAt);

/** A queue may let a job go a little early. */
const EARLY_S = 240;

interface Running {
  readonly dueOn: string;
  readonly chain: Chain;
  readonly given: readonly string[];
}

/**
 * What a job set for `asked` gives at the instant `at`: nothing before its time and nothing twice; a warning only while
 * none after it has come; a step of the chain together with those below it that were not given yet.
 */
export function momentsToGive(asked: Moment, { dueOn, chain, given }: Running, at: string): Moment[] {
  const come = (moment: Moment): boolean => secondsOf(instantOfMoment(moment, dueOn, chain)) <= secondsOf(at) + EARLY_S;
  const all = momentsOf(chain);
  if (!all.includes(asked) || given.includes(asked) || !come(asked)) return [];
  const after = all.slice(all.indexOf(asked) + 1);
  if (isBefore(asked)) return after.some((moment) => come(moment) || given.includes(moment)) ? [] : [asked];
  return all.slice(0, all.indexOf(asked) + 1).filter((moment) => !isBefore(moment) && !given.includes(moment));
}

/** What the warning says on the day it is given, which is later than planned when the installation stood still. */
export function warningText(subject: string, dueOn: string, at: string): string {
  const left = daysBetween(dayOf(at), dueOn);
  const due = officialDate(dueOn);
  if (left < 0) return `已逾期${-left}天：${subject}，期限为${due}，请立即办理。`;
  return left === 0 ? `今天到期：${subject}，请于今日办结。` : `还剩${left}天：${subject}，期限为${due}。`;
}

/** Why a notice is sent; the console shows each kind in its own colour. */
export type NoticeKind = 'deadline' | 'result' | 'assignment' | 'request' | 'escalation' | 'announcement';

/** Whom a notice is for: the holders of roles, in one unit or anywhere, supervisors through their accounts, or accounts. */
export interface Addressees {
  readonly unitId?: string;
  /** Several units at once. */
  readonly unitIds?: readonly string[];
  /** Roles beside them, of no unit. */
  readonly besides?: readonly string[];
  readonly roles?: readonly string[];
  readonly supervisors?: readonly string[];
  readonly accounts?: readonly string[];
}

/** The things a duty is about, by the names the history indexes them under. */
export interface About {
  readonly campaignId?: string;
  readonly unitId?: string;
  readonly issueId?: string;
  readonly inspectionId?: string;
  readonly drawId?: string;
  readonly opinionId?: string;
  readonly letter?: string;
  readonly planId?: string;
  readonly mutualVisitId?: string;
  readonly talkId?: string;
  readonly assessmentId?: string;
  readonly officeNoticeId?: string;
  readonly recheckId?: string;
  readonly legalCaseId?: string;
  /** A case file under review, and with the office’s duty the day by which it is scored. */
  readonly scoringId?: string;
  /** 投诉线索. */
  readonly leadId?: string;
  readonly scoreBy?: string;
  /** 示范点: a unit in a batch. */
  readonly pointId?: string;
  /** What of a unit is to be shown. */
  readonly entryId?: string;
  /** The issue whose 挂牌督办 it is, and nothing else of the issue. */
  readonly oversightOf?: string;
  readonly supervisorId?: string;
}

/** How the days to a deadline were counted. */
export type DayCount = 'calendar-days' | 'working-days';

/** Who is to be told of a deadline, as it is known when it warns. Accounts. */
export interface Holding {
  /** The responsible person where known, otherwise those whose turn it is. */
  readonly own: readonly string[];
  /** Of these, who do the work: the lead has a step of his own. */
  readonly doing: readonly string[];
  readonly above: Readonly<Record<Step, readonly string[]>>;
  readonly chain: Chain;
  /** 单位, 监督人员 or 办公室, as people call them. */
  readonly who: string;
  /** Steps of this arming that were taken before deadlines had a chain. */
  readonly taken: readonly Moment[];
}

/** Who is told at a moment; nobody of the same thing by two of its steps at once. */
export function toldAt(moment: Moment, { own, doing, above }: Holding): readonly string[] {
  if (isBefore(moment)) return own;
  if (moment === 'overdue') return doing.length > 0 ? doing : own;
  const told = doing.length > 0 ? doing : own;
  return above[moment].filter((account) => moment !== 'lead' || !told.includes(account));
}
