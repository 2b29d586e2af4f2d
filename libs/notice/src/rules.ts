import { dayOf } from '@app/calendar/dates.js';
import type { Recorded } from '@app/eventing/message.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { FormerFact, NoticeFacts } from './commands.js';
import type { Former, Named, NoticeKind, NoticeText, OfficeNoticeEvent } from './events.js';

/** 待审核、退回修改、待签发、待送达、已送达、已作废. */
export const SITUATIONS = ['drafted', 'returned', 'reviewed', 'signed', 'delivered', 'dropped'] as const;
export type Situation = (typeof SITUATIONS)[number];

export const ACTS = ['revise', 'return', 'review', 'sign', 'deliver', 'drop'] as const;
export type Act = (typeof ACTS)[number];

/** 待报告、待认定、退回、整改到位. */
export const RECTIFICATION_STATES = ['owed', 'reported', 'returned', 'confirmed'] as const;
export type RectificationState = (typeof RECTIFICATION_STATES)[number];

/** How far a unit is that was ordered to rectify. */
export interface Ordered {
  readonly is: RectificationState;
  readonly round: number;
  readonly dueOn: string;
  /** Accounts that reported it, in whichever round: none of them says that it is done. */
  readonly reporters: readonly string[];
}
export type OrderedUnits = Readonly<Record<string, Ordered>>;

export interface Known {
  readonly is: Situation;
  readonly kind: NoticeKind;
  readonly year: number;
  readonly text: NoticeText;
  /** Accounts that wrote it: none of them reviews or signs it. */
  readonly writers: readonly string[];
  readonly reviewer?: string;
  readonly former?: Former;
  readonly documentNumber: string;
  readonly units: readonly string[];
  readonly dueOn: string;
  readonly received: readonly string[];
  /** Of 责令整改, once it is delivered. */
  readonly ordered: OrderedUnits;
}

export type Notice = { readonly is: 'absent' } | Known;

/** An event with the account that caused it, which the history keeps beside the event's data. */
export type Told = OfficeNoticeEvent & Partial<Pick<Recorded, 'actor'>>;

const FROM: Readonly<Record<Act, readonly Situation[]>> = {
  revise: ['drafted', 'returned'],
  return: ['drafted', 'reviewed'],
  review: ['drafted'],
  sign: ['reviewed'],
  deliver: ['signed'],
  drop: ['drafted', 'returned', 'reviewed'],
};

/** What a situation refuses with: the step that is missing, or the one already taken. */
const STANDS_AT: Readonly<Record<Situation, string>> = {
  drafted: 'office-notice-not-reviewed',
  returned: 'office-notice-returned',
  reviewed: 'office-notice-already-reviewed',
  signed: 'office-notice-already-signed',
  delivered: 'office-notice-already-delivered',
  dropped: 'office-notice-dropped',
};

export const actsOpenTo = (is: Situation): Act[] => ACTS.filter((act) => FROM[act].includes(is));

export function refuseUnlessOpenTo(act: Act, { is }: Known): void {
  if (FROM[act].includes(is)) return;
  refuseIf(act === 'deliver' && FROM.drop.includes(is), 'office-notice-not-signed');
  throw new Rejection(STANDS_AT[is]);
}

const AMENDING: readonly NoticeKind[] = ['correction', 'revocation'];
export const amends = (kind: NoticeKind): boolean => AMENDING.includes(kind);

/** 张三 and 张 三 are one. */
const whoIs = ({ unitId, person = '' }: Named): string => `${unitId} ${person.replace(/\s/g, '')}`;

const nameOf = (of: Named | undefined, { names = {} }: NoticeFacts) => ({
  unitName: names[of?.unitId ?? ''] ?? of?.unitId ?? '',
  who: of?.person ?? '',
});

/** What a notice of a kind must say, whoever it is about. */
function refuseUnsound(kind: NoticeKind, { named, rectifyBy }: NoticeText, at: string, facts: NoticeFacts): void {
  refuseIf(!amends(kind) && named.length === 0, 'office-notice-names-nobody');
  const ofHonours = kind === 'commendation' || firstOf(facts) === 'commendation';
  refuseIf(!ofHonours && named.some(({ person }) => person !== undefined), 'office-notice-blames-person');
  const place = named.findIndex((of, index) => named.findIndex((other) => whoIs(other) === whoIs(of)) !== index);
  if (place >= 0) throw new Rejection('office-notice-names-twice', { row: place + 1, ...nameOf(named[place], facts) });
  refuseIf((kind === 'rectification-order') !== (rectifyBy !== undefined), 'office-notice-rectify-by-unfit');
  const day = rectifyBy ?? '9999-12-31';
  refuseIf(day <= dayOf(at), 'office-notice-rectify-by-passed', { rectifyBy: day });
}

/** What is corrected or revoked, at the beginning of it all. */
const firstOf = ({ former }: NoticeFacts): NoticeKind | undefined => former?.first ?? former?.kind;

/** 河南省行政执法条例第四十四条: who may not take part in the comparison is commended by no draft, and puts nobody forward. */
export function refuseBarred(kind: NoticeKind, { named }: NoticeText, facts: NoticeFacts): void {
  const { year = 0, bars } = facts;
  // Whom the correction of a commendation lists, it commends.
  if (kind !== 'commendation' && !(kind === 'correction' && firstOf(facts) === 'commendation')) return;
  const bar = bars.find(({ unitId }) => named.some((of) => of.unitId === unitId));
  if (!bar) return;
  const { unitName, letter, documentNumber } = bar;
  throw new Rejection('office-notice-unit-barred', { unitName, year, letter, documentNumber });
}

const NOTHING_KNOWN: NoticeFacts = { unknown: [], closed: [], bars: [] };

/** The text as it is recorded: whom a notice names, it addresses. Throws what there is to refuse in it. */
export function soundText(kind: NoticeKind, text: NoticeText, facts: NoticeFacts = NOTHING_KNOWN, at = ''): NoticeText {
  const { title, body, named, addressees, receiptDays, rectifyBy, open } = text;
  refuseUnsound(kind, text, at, facts);
  const [unknown] = facts.unknown;
  if (unknown !== undefined) throw new Rejection('office-notice-unit-unknown', { unitId: unknown });
  const [closed] = facts.closed;
  if (closed !== undefined) throw new Rejection('office-notice-unit-closed', { unitName: closed });
  refuseBarred(kind, text, facts);
  const all = [...new Set([...addressees, ...named.map(({ unitId }) => unitId)])];
  refuseIf(all.length === 0, 'office-notice-addresses-nobody');
  return { title, body, named, addressees: all, receiptDays, ...(rectifyBy && { rectifyBy }), open };
}

/** Only what was signed and stands is corrected or revoked. */
export function formerOf(kind: NoticeKind, formerId: string | undefined, former?: FormerFact): Former | undefined {
  refuseIf(amends(kind) !== (formerId !== undefined), 'office-notice-former-unfit');
  if (formerId === undefined) return undefined;
  if (former?.documentNumber === undefined) throw new Rejection('office-notice-former-unsigned');
  const { documentNumber, revokedBy } = former;
  refuseIf(former.kind === 'revocation', 'office-notice-former-revokes');
  if (revokedBy !== undefined) throw new Rejection('office-notice-former-revoked', { documentNumber: revokedBy });
  return { officeNoticeId: formerId, documentNumber };
}
