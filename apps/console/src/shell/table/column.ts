import { officialDate } from '../dates';
import type { Statuses } from '../things/status';

/** How a cell reads: numbers stand right, codes in even figures, a status as word and mark. */
export type CellKind = 'text' | 'number' | 'code' | 'date' | 'time' | 'deadline' | 'status';

export interface Column<T> {
  readonly key: string;
  readonly label: string;
  readonly kind?: CellKind;
  readonly width?: number;
  /** Shares the room that is left, and never gets narrower than this. */
  readonly minWidth?: number;
  readonly sortable?: boolean;
  /** Off until the reader chooses it. */
  readonly hidden?: boolean;
  /** Buttons: nothing that a file or a sheet of paper could show. */
  readonly screenOnly?: boolean;
  readonly statuses?: Statuses;
  /** Where a click on the cell leads. */
  readonly link?: (row: T) => string | undefined;
  /** The words of the cell, on the screen and in the export, when the value alone does not say it. */
  readonly text?: (row: T) => string;
  /** For a deadline: finished, so no longer counted. */
  readonly done?: (row: T) => boolean;
}

export interface Choice {
  readonly value: string;
  readonly word: string;
}

/** A field above the table; its value stands in the address under `key` and goes to the server by the same name. */
export interface Filter {
  readonly key: string;
  readonly label: string;
  readonly kind: 'search' | 'choice' | 'date' | 'yes';
  readonly choices?: readonly Choice[];
  /** Behind 更多条件 until it is asked, so that the table keeps its room. */
  readonly seldom?: boolean;
}

export type Row = object & { readonly id?: string };

export const valueOf = (row: object, key: string): unknown => (row as Record<string, unknown>)[key];

/** What was asked for, in words: stands above the printed list. */
export function questionWords(
  filters: readonly Filter[],
  chosen: Readonly<Record<string, string | undefined>>,
): string {
  const words = filters.flatMap(({ key, label, kind, choices }) => {
    const value = chosen[key];
    if (value === undefined) return [];
    if (kind === 'yes') return [label];
    if (kind === 'date') return [`${label}${officialDate(value)}`];
    return [`${label}“${choices?.find((choice) => choice.value === value)?.word ?? value}”`];
  });
  return words.length > 0 ? `条件：${words.join('，')}。` : '';
}

export const choicesOf = (statuses: Statuses): Choice[] =>
  Object.entries(statuses).map(([value, { word }]) => ({ value, word }));
