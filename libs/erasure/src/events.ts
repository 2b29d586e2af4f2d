import { Event } from '@app/eventing/message.js';

/** What is left of one event's body once it is erased; whole, as readers are given it from then on. */
export interface Remainder {
  readonly id: string;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly remainder: { readonly data: object; readonly unit?: string };
}

/** What a file is called from then on. */
export interface FileName {
  readonly id: string;
  readonly unitId: string;
  readonly name: string;
}

/** The document on which it is done. */
export interface OrderDocument {
  /** 文号. */
  readonly documentNumber: string;
  readonly orderedOn: string;
  /** 作出机关. */
  readonly issuedBy: string;
  /** 依据 (法律条款). */
  readonly basis: string;
  /** Id of the document's file. */
  readonly evidence: string;
}

interface Whole extends OrderDocument {
  readonly erasureId: string;
  readonly count: number;
  readonly events: readonly Remainder[];
  readonly files: readonly FileName[];
}

/** 提出. It holds what would be left, never what would go. */
export class ErasureProposed extends Event('ErasureProposed')<Whole> {}
export class ErasureDeclined extends Event('ErasureDeclined')<{ erasureId: string; reason: string }> {}
/**
 * 依法删除. With the row of this event the database nulls body and salt of the events it names and keeps what is left
 * of each beside the history. `proposedBy`: the account that proposed it.
 */
export class PayloadErased extends Event('PayloadErased')<Whole & { proposedBy: string }> {}
/** No read table holds the erased content any more. */
export class ReadTablesCleared extends Event('ReadTablesCleared')<{ erasureId: string }> {}

export type ErasureEvent = ErasureProposed | ErasureDeclined | PayloadErased | ReadTablesCleared;
