import { daysBetween } from '@app/calendar';
import type { NoticeAnswer, NoticeListItem, NoticeReceiptAnswer, OrderedRectificationAnswer } from './dto.js';
import type { NoticeRow, ReceiptRow, RectificationRow } from './notice.entity.js';
import { actsOpenTo, type Act } from './rules.js';

/** `received`: whether the unit that asks has signed for it. */
export function listItem(row: NoticeRow, received?: boolean): NoticeListItem {
  const { id, kind, title, campaignId, campaignTitle, documentNumber, state, draftedAt, signedOn, dueOn } = row;
  const revoked = row.amendments.find((of) => of.kind === 'revocation');
  return {
    ...{ id, kind, title, campaignId, campaignTitle, state, version: row.version },
    ...{ documentNumber: documentNumber ?? undefined, draftedAt: draftedAt.toISOString() },
    ...{ signedOn: signedOn ?? undefined, dueOn: dueOn ?? undefined },
    ...{ addressed: row.addressees.length, received: row.received },
    ...{ ordered: row.ordered, rectified: row.rectified },
    ...(received !== undefined && { own: received ? 'received' : 'awaited' }),
    ...(revoked && { revokedBy: revoked.documentNumber }),
  };
}

interface Beside {
  readonly names: ReadonlyMap<string, string>;
  readonly today: string;
  readonly own: string | undefined;
  /** The account that asks. */
  readonly asker: string;
}

/** A unit has signed, or its day has passed, or neither. */
function standing({ dueOn }: NoticeRow, receipt: ReceiptRow | undefined, { names, today }: Beside) {
  if (receipt?.receivedOn) {
    const { receivedOn, receivedBy, late } = receipt;
    return { receivedOn, receivedBy: names.get(receivedBy ?? '') ?? receivedBy ?? '', late, overdueDays: 0 };
  }
  return { late: false, overdueDays: dueOn !== null && dueOn < today ? daysBetween(dueOn, today) : 0 };
}

/** Before it is delivered, the addressees are those who will have to sign for it. */
function receiptsOf(row: NoticeRow, receipts: readonly ReceiptRow[], beside: Beside): NoticeReceiptAnswer[] {
  const units = beside.own === undefined ? row.addressees : [beside.own];
  const of = new Map(receipts.map((receipt) => [receipt.unitId, receipt]));
  return units.map((unitId) => ({
    ...{ unitId, unitName: beside.names.get(unitId) ?? unitId },
    ...standing(row, of.get(unitId), beside),
  }));
}

/** Those whose day has passed first; who of the office settled it is the office's to read. */
const rectificationOf = (row: RectificationRow, { names, today, own }: Beside): OrderedRectificationAnswer => {
  const { unitId, state, dueOn, round, account, files, reportedOn, reportedBy, late, remark, settledBy, settledOn } =
    row;
  const owed = state === 'owed' || state === 'returned';
  const name = (id: string | null) => (id === null ? undefined : (names.get(id) ?? id));
  return {
    ...{ unitId, unitName: names.get(unitId) ?? unitId, state, dueOn, round, files, late },
    ...{ overdueDays: owed && dueOn < today ? daysBetween(dueOn, today) : 0, account: account ?? undefined },
    ...{ reportedOn: reportedOn ?? undefined, reportedBy: name(reportedBy), remark: remark ?? undefined },
    ...{ settledBy: own === undefined ? name(settledBy) : undefined, settledOn: settledOn ?? undefined },
  };
};

/** Who wrote, reviewed and signed it in the office is the office's to read. */
function houseOf(row: NoticeRow, { names, own }: Beside) {
  const name = (id: string | null): string | undefined => (id === null ? undefined : (names.get(id) ?? id));
  if (own !== undefined) return { draftedBy: '' };
  return {
    ...{ draftedBy: name(row.draftedBy) ?? '', reviewedBy: name(row.reviewedBy), signedBy: name(row.signedBy) },
    ...{ returnReason: row.returnReason ?? undefined, reviewOpinion: row.reviewOpinion ?? undefined },
    dropReason: row.dropReason ?? undefined,
  };
}

/** 三人分离: whoever wrote it neither reviews nor signs it, whoever reviewed it does not sign it. */
function partOf({ writers, reviewedBy }: NoticeRow, { asker }: Beside): NoticeAnswer['part'] {
  if (writers.includes(asker)) return 'wrote';
  return reviewedBy === asker ? 'reviewed' : undefined;
}

const NOT_FOR: Readonly<Record<NonNullable<NoticeAnswer['part']>, readonly Act[]>> = {
  wrote: ['review', 'sign'],
  reviewed: ['sign'],
};

function actsOf(row: NoticeRow, beside: Beside): Act[] {
  const part = partOf(row, beside);
  const barred = part === undefined ? [] : NOT_FOR[part];
  // What is revoked before it was delivered is not sent out any more.
  const revoked: readonly Act[] = row.amendments.some(({ kind }) => kind === 'revocation') ? ['deliver'] : [];
  return actsOpenTo(row.state).filter((act) => !barred.includes(act) && !revoked.includes(act));
}

export function wholeNotice(
  row: NoticeRow,
  receipts: readonly ReceiptRow[],
  rectifications: readonly RectificationRow[],
  beside: Beside,
): Omit<NoticeAnswer, 'issuer' | 'nextNumber'> {
  const { own, names } = beside;
  const shown = receiptsOf(row, receipts, beside);
  return {
    ...listItem(row, own === undefined ? undefined : shown[0]?.receivedOn !== undefined),
    ...{ year: row.year, body: row.body, receiptDays: row.receiptDays, open: row.open },
    named: row.named.map((of) => ({ ...of, unitName: names.get(of.unitId) ?? of.unitId })),
    receipts: shown,
    rectifications: rectifications.map((of) => rectificationOf(of, beside)),
    ...{ rectifyBy: row.rectifyBy ?? undefined, deliveredOn: row.deliveredOn ?? undefined },
    ...{ formerId: row.formerId ?? undefined, formerNumber: row.formerNumber ?? undefined },
    ...houseOf(row, beside),
    ...{ amendments: row.amendments, acts: own === undefined ? actsOf(row, beside) : [], part: partOf(row, beside) },
  };
}
