import { HttpStatus } from '@nestjs/common';

export interface FieldFault {
  /** Path of the field in the body, such as `issues.0.dueOn`. */
  readonly field: string;
  readonly message: string;
}

/** RFC 9457, with a stable code and a Chinese title; what the console shows to the person. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly FieldFault[];
}

/** Refusals that are not a 409 conflict with the state of things, nor a 404 by their name. */
const STATUS: Readonly<Record<string, number>> = {
  'not-signed-in': HttpStatus.UNAUTHORIZED,
  'sign-in-failed': HttpStatus.UNAUTHORIZED,
  'account-locked': HttpStatus.LOCKED,
  'not-your-unit': HttpStatus.FORBIDDEN,
  'not-your-notice': HttpStatus.FORBIDDEN,
  'role-may-not': HttpStatus.FORBIDDEN,
  'not-assigned-to-you': HttpStatus.FORBIDDEN,
  'foreign-origin': HttpStatus.FORBIDDEN,
  'retention-unknown': HttpStatus.UNPROCESSABLE_ENTITY,
  'recheck-not-yours': HttpStatus.FORBIDDEN,
  'lead-about-own-unit': HttpStatus.FORBIDDEN,
  'lead-sender-not-yours': HttpStatus.FORBIDDEN,
  'lead-sender-not-looked-at': HttpStatus.FORBIDDEN,
  'lead-carries-script': HttpStatus.UNPROCESSABLE_ENTITY,
  'lead-too-short': HttpStatus.UNPROCESSABLE_ENTITY,
  'lead-trap-filled': HttpStatus.UNPROCESSABLE_ENTITY,
  'lead-sender-unnamed': HttpStatus.UNPROCESSABLE_ENTITY,
  'lead-too-many-pictures': HttpStatus.UNPROCESSABLE_ENTITY,
  'lead-no-picture': HttpStatus.UNSUPPORTED_MEDIA_TYPE,
  'lead-picture-too-large': HttpStatus.PAYLOAD_TOO_LARGE,
  'leads-too-many': HttpStatus.TOO_MANY_REQUESTS,
  'leads-too-many-today': HttpStatus.TOO_MANY_REQUESTS,
  'enquiry-number-unknown': HttpStatus.NOT_FOUND,
  'enquiries-too-many': HttpStatus.TOO_MANY_REQUESTS,
  'engagement-not-yours': HttpStatus.FORBIDDEN,
  'order-file-gone': HttpStatus.GONE,
  'print-of-county': HttpStatus.FORBIDDEN,
  'print-subject-unfit': HttpStatus.UNPROCESSABLE_ENTITY,
  'item-not-listed': HttpStatus.NOT_FOUND,
  'projection-unknown': HttpStatus.NOT_FOUND,
  'not-there-yet': HttpStatus.NOT_FOUND,
  'moment-in-future': HttpStatus.UNPROCESSABLE_ENTITY,
  'moment-before-history': HttpStatus.UNPROCESSABLE_ENTITY,
  'past-too-long': HttpStatus.UNPROCESSABLE_ENTITY,
  'tree-size-not-reached': HttpStatus.NOT_FOUND,
  'tree-sizes-reversed': HttpStatus.UNPROCESSABLE_ENTITY,
  'stale-version': HttpStatus.CONFLICT,
  'idempotency-key-reused': HttpStatus.UNPROCESSABLE_ENTITY,
  'invalid-input': HttpStatus.UNPROCESSABLE_ENTITY,
  'file-too-large': HttpStatus.PAYLOAD_TOO_LARGE,
  'request-too-large': HttpStatus.PAYLOAD_TOO_LARGE,
  'file-kind-forbidden': HttpStatus.UNSUPPORTED_MEDIA_TYPE,
  'picture-too-large': HttpStatus.UNPROCESSABLE_ENTITY,
  'picture-unreadable': HttpStatus.UNPROCESSABLE_ENTITY,
  'not-previewable': HttpStatus.NOT_FOUND,
  'sheet-unreadable': HttpStatus.UNSUPPORTED_MEDIA_TYPE,
  'sheet-too-large': HttpStatus.PAYLOAD_TOO_LARGE,
  'sheet-header-missing': HttpStatus.UNPROCESSABLE_ENTITY,
  'sheet-header-twice': HttpStatus.UNPROCESSABLE_ENTITY,
  'sheet-cell-unreadable': HttpStatus.UNPROCESSABLE_ENTITY,
  'sheet-empty': HttpStatus.UNPROCESSABLE_ENTITY,
  'too-many-requests': HttpStatus.TOO_MANY_REQUESTS,
};

const NOT_THERE = /(?:^|-)not-found$/;
/** A command that names what nobody knows conflicts with what stands; a question about it finds nothing. */
const NOT_KNOWN = /-unknown$/;

export const statusOf = (code: string, asking = false): number =>
  STATUS[code] ??
  (NOT_THERE.test(code) || (asking && NOT_KNOWN.test(code)) ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT);

/** Puts the facts of a refusal into its sentence: `{dueOn}` becomes the day it names. */
export const fill = (sentence: string, facts: Readonly<Record<string, unknown>> = {}): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const fact = facts[name];
    return fact === undefined
      ? whole
      : official(Array.isArray(fact) ? fact.join('、') : (fact as string | number | boolean).toString());
  });

/** Days in a sentence are written the official way. */
const official = (text: string): string =>
  text.replace(
    /\b(\d{4})-(\d{2})-(\d{2})\b/g,
    (_, y: string, m: string, d: string) => `${y}年${Number(m)}月${Number(d)}日`,
  );
