import { officialDate } from '../dates';
import type { FieldError } from '../refusal';
import type { Choice } from '../table/column';
import { mistakenDay } from './day';
import { mistakenMoment, momentParts } from './moment';

export type FieldKind =
  | 'text'
  | 'long'
  | 'password'
  | 'number'
  | 'date'
  | 'moment'
  | 'choice'
  /** Several of a list too long to show at once. */
  | 'several'
  | 'radio'
  | 'checks'
  | 'yes'
  | 'files'
  /** A short list typed line by line. */
  | 'rows';

export type Values = Record<string, unknown>;

/** What each line of a list is made of; one with choices is chosen, one that grows takes what room there is. */
export type RowColumns = readonly {
  readonly key: string;
  readonly label: string;
  readonly choices?: readonly Choice[];
  readonly grows?: boolean;
}[];

export interface Field {
  readonly key: string;
  readonly label: string;
  readonly kind?: FieldKind;
  readonly required?: boolean;
  /** Stands under the label, with the rule it comes from. */
  readonly help?: string;
  readonly source?: string;
  readonly choices?: readonly Choice[];
  /** Of a list, and what its button for another line says. */
  readonly columns?: RowColumns;
  readonly more?: string;
  readonly maxLength?: number;
  /** Of a number; `max` of files is how many of them. */
  readonly min?: number;
  readonly max?: number;
  /** Of files: photographs and nothing else. */
  readonly picturesOnly?: boolean;
  /** What a browser's store of passwords may offer. */
  readonly autocomplete?: 'current-password' | 'new-password';
  /** The first and the last day that may be chosen. */
  readonly notBefore?: string;
  readonly notAfter?: string;
  /** The field exists only while this holds; otherwise its value is not sent. */
  readonly when?: (values: Values) => boolean;
}

const DEFAULT_MAX_LENGTH: Partial<Record<FieldKind, number>> = { text: 200, long: 2000, password: 200 };

export const maxLengthOf = (field: Field): number | undefined =>
  field.maxLength ?? DEFAULT_MAX_LENGTH[field.kind ?? 'text'];

export const visible = (fields: readonly Field[], values: Values): Field[] =>
  fields.filter((field) => field.when?.(values) ?? true);

/** What a draft may keep: a password stays on no device. */
export const withoutSecrets = (fields: readonly Field[], values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).filter(([key]) => !fields.some((field) => field.key === key && field.kind === 'password')),
  );

export const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === false ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/** What the device can already see is wrong; the server decides all the rest. */
export function complaintAbout(field: Field, value: unknown): string | undefined {
  if (isEmpty(value)) return field.required ? missing(field) : undefined;
  if (field.kind === 'number') return complaintAboutNumber(field, Number(value));
  if (field.kind === 'date') return complaintAboutDay(field, String(value));
  if (field.kind === 'moment') return complaintAboutMoment(field, String(value));
  if (field.kind === 'files') return tooManyFiles(field, value as readonly unknown[]);
  const max = maxLengthOf(field);
  if (typeof value === 'string' && max !== undefined && value.length > max) {
    return `“${field.label}”不得超过${max}个字，现在是${value.length}个字。`;
  }
  return undefined;
}

const tooManyFiles = ({ label, max }: Field, { length }: readonly unknown[]): string | undefined =>
  max !== undefined && length > max ? `“${label}”只能上传${max}个文件，现在是${length}个，请移除多余的。` : undefined;

const CHOSEN: readonly FieldKind[] = ['choice', 'several', 'radio', 'checks', 'date', 'moment'];

function missing({ kind, label }: Field): string {
  if (kind === 'files') return `请上传“${label}”。`;
  if (kind === 'yes') return `请确认“${label}”。`;
  return CHOSEN.includes(kind ?? 'text') ? `请选择“${label}”。` : `请填写“${label}”。`;
}

/** An error of a field or of a row in it, as the list above the form tells it: by the field's label, in a whole sentence. */
export function listedError(fields: readonly Field[], { field, message }: FieldError): FieldError {
  const of = fields.find(({ key }) => field === key || field.startsWith(`${key}.`));
  if (of === undefined) return { field, message: sentence(message) };
  const row = /^\.(\d+)\b/.exec(field.slice(of.key.length))?.[1];
  const told = row === undefined ? message : `第${Number(row) + 1}行${message}`;
  return { field: of.key, message: sentence(told.includes(of.label) ? told : `“${of.label}”${told}`) };
}

const sentence = (words: string): string => (/[。！？]$/.test(words) ? words : `${words}。`);

/** As an input method writes it: ２．５ and 2。5 are 2.5. What is no number stays as it was typed. */
export function numberTyped(typed: string): number | string {
  const plain = typed.normalize('NFKC').replace('。', '.').trim();
  return plain === '' || Number.isNaN(Number(plain)) ? typed : Number(plain);
}

function complaintAboutNumber({ label, min, max }: Field, value: number): string | undefined {
  if (Number.isNaN(value)) return `“${label}”应当是数字。`;
  if (min !== undefined && value < min) return `“${label}”不得小于${min}。`;
  if (max !== undefined && value > max) return `“${label}”不得大于${max}。`;
  return undefined;
}

function complaintAboutMoment(field: Field, moment: string): string | undefined {
  const mistake = mistakenMoment(moment);
  return mistake === undefined
    ? complaintAboutDay(field, momentParts(moment).day)
    : `“${field.label}”填写有误：${mistake}。`;
}

function complaintAboutDay({ label, notBefore, notAfter }: Field, day: string): string | undefined {
  const mistake = mistakenDay(day);
  if (mistake !== undefined) return `“${label}”填写有误：${mistake}。`;
  if (notBefore !== undefined && day < notBefore) return `“${label}”不得早于${officialDate(notBefore)}。`;
  if (notAfter !== undefined && day > notAfter) return `“${label}”不得晚于${officialDate(notAfter)}。`;
  return undefined;
}
