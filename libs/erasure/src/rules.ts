import { refuseIf } from '@app/eventing/rejection.js';
import { SEALED_FOR_GOOD, type Sender } from '@app/leads/events.js';
import type { OrderDocument, Remainder } from './events.js';

/** An event that was chosen, with what would be left of it. */
export interface Found {
  readonly id: string;
  /** The rest is absent where no event has this id. */
  readonly event?: Remainder;
  readonly alreadyErased?: boolean;
  /** Whether any of the texts stands in it. */
  readonly holdsText?: boolean;
  /** A field that other records refer to, in which a text stands. */
  readonly identifier?: string;
}

/** Of one character there are too many. */
const SHORTEST = 2;

/** What is to go must be worth looking for, and must not be named by the very papers that order it. */
export function refuseUnfitTexts(texts: readonly string[], document: OrderDocument): void {
  refuseUnfitSearch(texts);
  const papers = Object.values(document).map(String);
  refuseIf(
    texts.some((text) => papers.some((paper) => paper.includes(text))),
    'erasure-named-by-order',
  );
}

export const refuseUnfitSearch = (texts: readonly string[]): void =>
  refuseIf(texts.length === 0 || texts.some((text) => [...text.trim()].length < SHORTEST), 'erasure-text-too-short');

export function refuseUnfitDocument({ documentNumber, basis, orderedOn }: OrderDocument, today: string): void {
  refuseIf(documentNumber.trim() === '', 'erasure-without-document-number');
  refuseIf(basis.trim() === '', 'erasure-without-basis');
  refuseIf(orderedOn > today, 'erasure-order-of-future', { orderedOn, today });
}

/** 投诉人: told to nobody here either, neither by what would change nor by where it stands. */
export const isSealed = ({ type }: Pick<Remainder, 'type'>): boolean => SEALED_FOR_GOOD.includes(type);

/** Of who sent a lead nothing is left, whichever part was looked for: the proposal would tell the rest. */
export function wholly(type: string, data: object, texts: readonly string[]): readonly string[] {
  if (!isSealed({ type })) return texts;
  const { leadId = '', name = '', phone = '', address = '' } = data as Partial<Sender & { leadId: string }>;
  return [...texts, ...[name, phone, address].filter((part) => !leadId.includes(part))];
}

/** Draws are published evidence that anybody recomputes; an erasure is the proof that another was ordered. */
export function protectedBy({ stream, type }: Pick<Remainder, 'stream' | 'type'>): string | undefined {
  if (stream.startsWith('draw-')) return 'draw-not-erasable';
  return stream.startsWith('erasure-') || type === 'PayloadErased' ? 'erasure-not-erasable' : undefined;
}

export function refuseUnfit({ id, event, alreadyErased, holdsText, identifier }: Found): void {
  refuseIf(event === undefined, 'erasure-event-unknown', { id });
  const code = event && protectedBy(event);
  refuseIf(code !== undefined, code ?? '');
  refuseIf(alreadyErased === true, 'erasure-event-already-erased');
  refuseIf(identifier !== undefined, 'erasure-touches-identifier');
  refuseIf(holdsText !== true, 'erasure-nothing-found');
}
