import type { Meta } from '@app/eventing/message.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { PrintKind, PrintSubject } from './events.js';

export const KINDS: readonly PrintKind[] = [
  'issue-list',
  'self-inspection-ledger',
  'rectification-plan',
  'rectification-ledger',
  'work-summary',
  'receipt',
  'circular',
  'county-ledger',
  'scoring-report',
  'office-notice',
  'annual-report',
  'assessment-result',
  'training-ledger',
  'training-certificate',
  'demonstration-table',
  'appointment-letter',
];

/** As official papers are called. */
export const KIND_WORDS: Readonly<Record<PrintKind, string>> = {
  'issue-list': '问题清单',
  'self-inspection-ledger': '自查自纠台账',
  'rectification-plan': '整改方案',
  'rectification-ledger': '整改台账',
  'work-summary': '工作总结',
  receipt: '收件回执',
  circular: '通报',
  'county-ledger': '全县整改台账',
  'scoring-report': '案卷评查通报',
  'office-notice': '表彰通报',
  'annual-report': '年度报告',
  'assessment-result': '考核结果',
  'training-ledger': '培训台账',
  'training-certificate': '学时证明',
  'demonstration-table': '示范点情况表',
  'appointment-letter': '聘书',
};

const OF_COUNTY: readonly PrintKind[] = [
  'circular',
  'county-ledger',
  'scoring-report',
  'office-notice',
  'annual-report',
  'assessment-result',
  'demonstration-table',
];
/** Of one thing, named by its code. */
const OF_CODE: readonly PrintKind[] = [
  'receipt',
  'scoring-report',
  'office-notice',
  'assessment-result',
  'training-ledger',
  'training-certificate',
  'demonstration-table',
  'appointment-letter',
];
/** By a unit for itself, or by the office. */
const OF_EITHER: readonly PrintKind[] = ['appointment-letter'];
/** Of an officer in a year, whether there is a campaign in it or not. */
const OF_YEAR: readonly PrintKind[] = ['training-ledger', 'training-certificate'];
const OF_NO_CAMPAIGN: readonly PrintKind[] = ['appointment-letter', ...OF_YEAR];

export const isOfNoCampaign = (kind: PrintKind): boolean => OF_NO_CAMPAIGN.includes(kind);
export const isOfYear = (kind: PrintKind): boolean => OF_YEAR.includes(kind);
export const isOfCounty = (kind: PrintKind): boolean => OF_COUNTY.includes(kind);

/** Who acts as an officer alone prints what is of himself: 培训台账 and 学时证明. */
type Asker = Pick<Meta, 'unit'> & Partial<Pick<Meta, 'roles'>>;
export const isOwnOnly = ({ roles = [] }: Asker): boolean =>
  roles.length > 0 && roles.every((role) => role === 'officer');

/** A unit prints what is its own; what concerns the county is the office's. A letter of appointment belongs to no campaign. */
export function refuseForeign(subject: PrintSubject, meta: Asker): void {
  const { kind, campaignId, unitId, code, year } = subject;
  const { unit } = meta;
  refuseIf(isOwnOnly(meta) && !isOfYear(kind), 'role-may-not');
  refuseIf(isOfCounty(kind) && unit !== undefined, 'print-of-county');
  const sided = OF_EITHER.includes(kind) || isOfCounty(kind) === (unitId === undefined);
  const placed = isOfNoCampaign(kind) === (campaignId === '');
  const coded = OF_CODE.includes(kind) === (code !== undefined);
  const dated = isOfYear(kind) === (year !== undefined);
  refuseIf(!(sided && placed && coded && dated), 'print-subject-unfit');
  refuseIf(unit !== undefined && unit !== unitId, 'not-your-unit');
}

/** What concerns the county may be long: it is ordered, and made by a job. */
export function refuseAtOnce(subject: PrintSubject, meta: Asker): void {
  refuseForeign(subject, meta);
  refuseIf(isOfCounty(subject.kind), 'print-by-order');
}

/** A docx is written in memory. */
export const MOST_ROWS = 5000;

export const refuseTooLong = (rows: number): void =>
  refuseIf(rows > MOST_ROWS, 'print-too-long', { rows, most: MOST_ROWS });

/** The series in which versions are counted: kind and thing; what is told of a past moment is a thing of its own. */
export const seriesOf = ({ kind, campaignId, unitId, code, year, asOf }: PrintSubject): string =>
  ['print', kind, campaignId, unitId, code, year, asOf].filter((part) => part !== undefined).join('-');
