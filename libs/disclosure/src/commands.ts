import { Command } from '@app/eventing/message.js';
import type {
  DecisionFacts,
  DecisionKind,
  Due,
  EntryKind,
  Kept,
  NamedPerson,
  Statistics,
  WithdrawalGround,
  WithholdingGround,
} from './events.js';

/** What only the database and the list of items can say; looked up in the transaction. */
export interface Known extends Due {
  /** The unit stands in the register. */
  readonly unit: boolean;
  readonly serviceWindow: boolean;
  /** A decision of this number stands in another entry of the unit. */
  readonly entered?: boolean;
  /** Of a standing item: what it is called, whether it is one of the window's, after how many months it is stale. */
  readonly item?: { readonly name: string; readonly window: boolean; readonly months: number };
  readonly owners?: KnownOwners;
}

/** Accounts of those who answer for an item. */
export interface KnownOwners {
  readonly lead?: string;
  readonly manager?: string;
}

export interface OwnAccount {
  readonly accountId: string;
  readonly name: string;
}

export interface Addressed {
  readonly unitId: string;
  readonly code: string;
}

export class NameDisclosureOwners extends Command('NameDisclosureOwners')<{
  unitId: string;
  items: readonly string[];
  lead: NamedPerson;
  manager: NamedPerson;
  /** Looked up: the codes of the items the unit has to show, and its accounts that are called like one of them. */
  applicable?: readonly string[];
  accounts?: readonly OwnAccount[];
}> {}

/** Without `masked` the proposal of the masking is taken. */
export class CollectDisclosure extends Command('CollectDisclosure')<
  Addressed & {
    kind: EntryKind;
    original: string;
    masked?: string;
    kept: readonly Kept[];
    decision?: Omit<DecisionFacts, 'publicParty'>;
    statistics?: Statistics;
    known?: Known;
  }
> {}
export class ProposeNonDisclosure extends Command('ProposeNonDisclosure')<
  Addressed & {
    kind: EntryKind;
    ground: WithholdingGround;
    explanation: string;
    decision?: Omit<DecisionFacts, 'publicParty'>;
    known?: Known;
  }
> {}
/** `owners` is looked up. */
export class ReturnDisclosure extends Command('ReturnDisclosure')<
  Addressed & { reason: string; owners?: KnownOwners }
> {}
export class ApproveDisclosure extends Command('ApproveDisclosure')<Addressed & { owners?: KnownOwners }> {}
export class PublishDisclosure extends Command('PublishDisclosure')<Addressed> {}
export class ConfirmDisclosure extends Command('ConfirmDisclosure')<Addressed> {}
/** `due` is looked up: three working days after `knownOn`. */
export class RequestDisclosureWithdrawal extends Command('RequestDisclosureWithdrawal')<
  Addressed & { ground?: WithdrawalGround; explanation: string; knownOn: string; due?: Due }
> {}
/** `againBy` is looked up, of an item. */
export class WithdrawDisclosure extends Command('WithdrawDisclosure')<Addressed & { againBy?: string }> {}
/** Looked up: the days by the working years as they are known now. */
export class FixDisclosureDeadline extends Command('FixDisclosureDeadline')<
  Addressed & { publication?: Due; withdrawal?: Due }
> {}
export class MoveDisclosureDeadline extends Command('MoveDisclosureDeadline')<
  Addressed & { of: 'publication' | 'withdrawal'; from: string; dueOn: string; year: number; edition: number }
> {}

export type DisclosureCommand =
  | CollectDisclosure
  | ProposeNonDisclosure
  | ReturnDisclosure
  | ApproveDisclosure
  | PublishDisclosure
  | ConfirmDisclosure
  | RequestDisclosureWithdrawal
  | WithdrawDisclosure
  | FixDisclosureDeadline
  | MoveDisclosureDeadline;

/** Looked up: the items the unit has to show, and by when what is new among them. */
export class OweStandingItems extends Command('OweStandingItems')<{
  unitId: string;
  items?: readonly { readonly code: string; readonly name: string }[];
  dueOn?: string;
}> {}

interface OfDecidedCase {
  readonly legalCaseId: string;
  readonly unitId: string;
}
/** Looked up: what kind of case it was, by when it is to be shown, and whether it is before the public already. */
export class AwaitDecisionDisclosure extends Command('AwaitDecisionDisclosure')<
  OfDecidedCase & {
    documentNumber: string;
    decidedOn: string;
    kind?: DecisionKind;
    due?: Due;
    answered?: boolean;
  }
> {}
/** Looked up: the day by the working years as they are known now. */
export class DateDecisionDisclosure extends Command('DateDecisionDisclosure')<OfDecidedCase & { due?: Due }> {}
export class AnswerDecisionDisclosure extends Command('AnswerDecisionDisclosure')<
  OfDecidedCase & { code: string; on: string }
> {}
export type AwaitedDecisionCommand = AwaitDecisionDisclosure | DateDecisionDisclosure | AnswerDecisionDisclosure;

/** Looked up: the day, and the units of the register. */
export class OpenStatisticsYear extends Command('OpenStatisticsYear')<{
  year: number;
  dueOn?: string;
  units?: readonly string[];
}> {}

/** What a file brings, as it was previewed: `plan` is the hash of everything the preview said would be written. */
export class ImportDecisions extends Command('ImportDecisions')<{
  unitId: string;
  importId: string;
  fileName: string;
  sha256: string;
  plan: string;
  table: object;
  /** How many decisions are new; counted by the handler. */
  added?: number;
  corrected?: number;
}> {}
