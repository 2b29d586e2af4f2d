import type { Recorded } from '@app/eventing/message.js';
import type { Answer, SelfInspectionEvent } from './events.js';

/** 未开始、自查中、已退回、已签字上报. */
export const STATES = ['not-started', 'under-way', 'returned', 'signed-off'] as const;

export type State = (typeof STATES)[number];

/** One 具体内容 that applies to the unit, with the kinds of evidence it asks to see. */
export interface CheckDemand {
  readonly id: string;
  readonly evidence: readonly string[];
}

/** The plan in force. `number` counts the plans of the campaign; of the first there is nothing more to say. */
export interface PlanInForce {
  readonly number: number;
  readonly reason: string;
  /** By when whoever had signed off answers what came in. */
  readonly answerBy?: string;
}

/** What is known of the unit beside its own answers: looked up inside the transaction of the command. */
export interface UnitFacts {
  /** The campaign's self-inspection phase has been opened; it need not be open still, late is accepted. */
  readonly open: boolean;
  /** The unit takes part no more. */
  readonly letGo?: boolean;
  /** The phase's deadline in force. */
  readonly dueOn: string;
  readonly checks: readonly CheckDemand[];
  /** Issues the unit reported from its self-inspection, per check. */
  readonly issues: Readonly<Record<string, number>>;
  readonly plan: PlanInForce;
}

export interface GivenAnswer {
  readonly answer: Answer;
  readonly note: string;
  readonly reason?: string;
  readonly by: string;
}

/** The sheet the unit fills in. */
export interface Sheet {
  readonly answers: Readonly<Record<string, GivenAnswer>>;
  /** File ids per check. */
  readonly evidence: Readonly<Record<string, readonly string[]>>;
  /** The signed statement that there are no issues, while nothing contradicts it. */
  readonly statement?: string;
}

export type SelfInspection = Sheet &
  ({ readonly is: 'under-way' } | { readonly is: 'returned'; readonly dueOn: string } | { readonly is: 'signed-off' });

/** An event with the account that caused it, which the history keeps beside the event's data. */
export type Told = SelfInspectionEvent & Partial<Pick<Recorded, 'actor'>>;

/** 部分符合 and 不符合 tell of a problem. */
export const showsProblem = (answer: Answer): boolean => answer === 'partly' || answer === 'nonconforming';

export const issuesInAll = ({ issues }: Pick<UnitFacts, 'issues'>): number =>
  Object.values(issues).reduce((sum, count) => sum + count, 0);
