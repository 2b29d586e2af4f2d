import type { Addressees, NoticeKind } from './rules.js';

/** What the sentence needs and the event does not say. */
export interface Known {
  /** The name of the matter in the duty it concerns. */
  readonly matter: string;
  readonly unitName: string;
  /** Of a frozen draw: the accounts of the parties that have still to reveal. */
  readonly accounts: readonly string[];
}

export interface Draft {
  readonly kind: NoticeKind;
  readonly late: boolean;
  readonly text: string;
  readonly link: string;
  readonly to: Addressees;
}

export const UNIT = ['unit-clerk', 'unit-lead'];
export const OFFICE = ['office-staff', 'office-director'];

/** A reason is written by a person, with a full stop or without one. */
export const closed = (text: string): string => (/[。！？]$/.test(text) ? text : `${text}。`);

export const draft = (kind: NoticeKind, to: Addressees, link: string, text: string, late = false): Draft => ({
  ...{ kind, to, link, text, late },
});
