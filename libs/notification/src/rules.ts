import { addDays, dayOf, daysBetween, instantOf, officialDate } from '@app/calendar/dates.js';

/** Seven, three and one day before, on the day itself, and when the day has passed. */
export const MOMENTS = ['T-7', 'T-3', 'T-1', 'T-0', 'overdue'] as const;

export type Moment = (typeof MOMENTS)[number];

const DAYS_BEFORE: Readonly<Record<Moment, number>> = { 'T-7': 7, 'T-3': 3, 'T-1': 1, 'T-0': 0, overdue: -1 };

/** Warnings come when people begin to work; that a day was missed is known just after midnight. */
export const instantOfMoment = (moment: Moment, dueOn: string): string =>
  instantOf(addDays(dueOn, -DAYS_BEFORE[moment]), moment === 'overdue' ? '00:05:00.000' : '08:30:00.000');

/** A moment already past when the deadline is armed is not made up for; that it is overdue always is. */
export const momentsAfter = (armedAt: string, dueOn: string): Moment[] =>
  MOMENTS.filter((moment) => moment === 'overdue' || instantOfMoment(moment, dueOn) > armedAt);

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
  readonly supervisorId?: string;
}
