import { Command } from '@app/eventing/message.js';
import type { Ruling, TeamMember } from './events.js';

interface OfTeam {
  readonly campaignId: string;
  readonly unitId: string;
}

/** `units` is looked up: who takes part in the campaign; empty when there is no such campaign. */
interface InCampaign extends OfTeam {
  readonly units?: readonly string[];
}

export class NameMutualTeam extends Command('NameMutualTeam')<
  InCampaign & { leader: TeamMember; members: readonly TeamMember[] }
> {}
export class WithdrawMutualTeam extends Command('WithdrawMutualTeam')<OfTeam & { reason: string }> {}
export class DeclareMutualRecusal extends Command('DeclareMutualRecusal')<
  InCampaign & { from: string; ground: string }
> {}
export class WithdrawMutualRecusal extends Command('WithdrawMutualRecusal')<OfTeam & { from: string }> {}

export type MutualTeamCommand = NameMutualTeam | WithdrawMutualTeam | DeclareMutualRecusal | WithdrawMutualRecusal;

interface Of {
  readonly visitId: string;
}

export class ArrangeMutualVisit extends Command('ArrangeMutualVisit')<
  Of & {
    unitId: string;
    visitorId: string;
    campaignId: string;
    drawId: string;
    drawYear: number;
    drawNumber: number;
    item: string;
    dueOn: string;
  }
> {}
export class CallOffMutualVisit extends Command('CallOffMutualVisit')<Of> {}

/** `categories` are looked up: the main tasks of the campaign's plan. */
export class RecordMutualFinding extends Command('RecordMutualFinding')<
  Of & {
    findingId: string;
    text: string;
    category: string;
    dueOn: string;
    evidence: readonly string[];
    categories?: readonly string[];
  }
> {}
export class WithdrawMutualFinding extends Command('WithdrawMutualFinding')<Of & { findingId: string }> {}
/** `problems` is said by the team itself, so that an empty list is never an oversight. */
export class SubmitMutualFindings extends Command('SubmitMutualFindings')<
  Of & { visitedOn: string; account: string; problems: boolean }
> {}
export class AcceptMutualFinding extends Command('AcceptMutualFinding')<
  Of & { findingId: string; responsible: string }
> {}
export class DisputeMutualFinding extends Command('DisputeMutualFinding')<
  Of & { findingId: string; reason: string; evidence: readonly string[] }
> {}
/** `text` and `category` are the amended ones; `dueOn`, when the day the team proposed has passed. */
export class RuleMutualDispute extends Command('RuleMutualDispute')<
  Of & {
    findingId: string;
    ruling: Ruling;
    reason: string;
    text?: string;
    category?: string;
    dueOn?: string;
    categories?: readonly string[];
  }
> {}

export type MutualVisitAct =
  | RecordMutualFinding
  | WithdrawMutualFinding
  | SubmitMutualFindings
  | AcceptMutualFinding
  | DisputeMutualFinding
  | RuleMutualDispute;
export type MutualVisitCommand = ArrangeMutualVisit | CallOffMutualVisit | MutualVisitAct;
