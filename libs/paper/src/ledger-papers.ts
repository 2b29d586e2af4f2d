import { dayOf, officialDate } from '@app/calendar';
import { DocumentNumbers, type OfficialPaper, type PaperColumn } from '@app/documents';
import { applicableChecks, inChinese, isOverdue, sourceWord, stateWord } from './figures.js';
import type { PrintSubject } from './events.js';
import type { PrintSource, SourceAnswer, SourceIssue } from './source.js';

/** A paper, or why there is nothing to print. */
export type Written = OfficialPaper | { readonly nothing: string };
export type Writer = (source: PrintSource, subject: PrintSubject) => Written;

const left = (header: string, share: number): PaperColumn => ({ header, share });
const middle = (header: string, share: number): PaperColumn => ({ header, share, align: 'center' });

const asOfWords = ({ asOf }: PrintSubject): string => (asOf ? `（截至${officialDate(dayOf(asOf))}）` : '');

/** 填报单位, and as of when. */
export const filledBy = ({ unitName = '' }: PrintSource, subject: PrintSubject): string =>
  `填报单位：${unitName}${asOfWords(subject)}`;

const titled = ({ campaign }: PrintSource, kind: string): string => `${campaign.title}\n${kind}`;

/** The plan's six columns, in its order. */
const LEDGER: readonly PaperColumn[] = [
  left('类别', 3),
  left('目标任务', 7),
  left('具体内容', 7),
  left('自查问题', 5),
  middle('整改时限', 3.8),
  middle('整改责任人', 2.6),
];
export const LEDGER_HEADERS: readonly string[] = LEDGER.map(({ header }) => header);

/** 自查自纠台账, a row for every issue, and one for every check without. */
export function ledgerRows(source: PrintSource, unitId: string): string[][] {
  const categories = [...new Set(source.campaign.tasks.map(({ category }) => category))];
  return applicableChecks(source, unitId).flatMap(({ task, check }) => {
    const place = [
      `${inChinese(categories.indexOf(task.category) + 1)}、${task.category}`,
      `${task.number}．${task.title}`,
      check.text,
    ];
    const found = source.issues.filter(
      ({ checkId, source: from }) => checkId === check.id && from === 'self-inspection',
    );
    const answer = source.answers.find(({ checkId }) => checkId === check.id);
    return found.length === 0
      ? [[...place, withoutIssue(answer), '', '']]
      : found.map(({ text, dueOn, responsible }) => [...place, text, officialDate(dueOn), responsible]);
  });
}

const withoutIssue = (answer: SourceAnswer | undefined): string => {
  if (!answer) return '尚未自查';
  return answer.answer === 'not-applicable' ? `不适用：${answer.reason ?? answer.note}` : '无';
};

export const selfInspectionLedger: Writer = (source, subject) => {
  if (source.answers.length === 0 && source.issues.length === 0) return { nothing: '该单位还没有开始自查' };
  return {
    title: titled(source, '自查自纠台账'),
    under: filledBy(source, subject),
    landscape: true,
    blocks: [{ is: 'table', merged: 2, columns: LEDGER, rows: ledgerRows(source, subject.unitId ?? '') }],
    issuer: source.unitName ?? '',
  };
};

const ISSUES: readonly PaperColumn[] = [
  middle('序号', 1.2),
  middle('问题编号', 1.7),
  left('类别', 4),
  left('存在问题', 8),
  middle('问题来源', 2),
  middle('整改时限', 3),
  middle('整改责任人', 2.4),
];

const issueRow = (issue: SourceIssue, index: number): string[] => [
  String(index + 1),
  String(issue.number),
  issue.category ?? '',
  issue.text,
  sourceWord(issue.source),
  officialDate(issue.dueOn),
  issue.responsible,
];

export const issueList: Writer = (source, subject) => {
  const { issues, statement, unitName = '' } = source;
  if (issues.length === 0 && !statement) return { nothing: '该单位没有登记问题，也没有签署无问题声明' };
  const paper = { title: titled(source, '问题清单'), under: filledBy(source, subject), issuer: unitName };
  return issues.length === 0
    ? { ...paper, blocks: [{ is: 'text', text: `经逐项自查，未发现问题。${statement ?? ''}` }] }
    : { ...paper, landscape: true, blocks: [{ is: 'table', columns: ISSUES, rows: issues.map(issueRow) }] };
};

const RECTIFICATIONS: readonly PaperColumn[] = [
  middle('编号', 1.3),
  left('类别', 3.4),
  left('存在问题', 5.5),
  middle('来源', 1.7),
  left('整改措施', 5.5),
  middle('整改时限', 4),
  middle('整改责任人', 2.4),
  left('整改情况', 4),
  middle('销号日期', 4),
];

const rectificationRow = (issue: SourceIssue, today: string): string[] => [
  String(issue.number),
  issue.category ?? '',
  issue.text,
  sourceWord(issue.source),
  issue.measures ?? '尚未制定',
  officialDate(issue.dueOn),
  issue.responsible,
  `${stateWord(issue.state)}${isOverdue(issue, today) ? '（逾期）' : ''}${issue.account ? `：${issue.account}` : ''}`,
  issue.closedAt ? officialDate(dayOf(issue.closedAt)) : '',
];

export const rectificationLedger: Writer = (source, subject) => {
  if (source.issues.length === 0) return { nothing: '该单位没有登记问题' };
  return {
    title: titled(source, '整改台账'),
    under: filledBy(source, subject),
    landscape: true,
    blocks: [
      {
        is: 'table',
        columns: RECTIFICATIONS,
        rows: source.issues.map((issue) => rectificationRow(issue, source.today)),
      },
    ],
    issuer: source.unitName ?? '',
  };
};

/** 全县整改台账: unit by unit. */
export const countyLedger: Writer = (source, subject) => {
  if (source.issues.length === 0) return { nothing: '全县还没有登记问题' };
  const issues = [...source.issues].sort((one, other) =>
    one.unitName < other.unitName ? -1 : Number(one.unitName > other.unitName),
  );
  const rows = issues.map((issue) => [issue.unitName, ...rectificationRow(issue, source.today)]);
  return {
    title: titled(source, '全县整改台账'),
    under: `汇总单位：${OFFICE}${asOfWords(subject)}`,
    landscape: true,
    blocks: [{ is: 'table', merged: 1, columns: [left('单位', 2.8), ...RECTIFICATIONS], rows }],
    issuer: OFFICE,
  };
};

/** 发文机关, which is data of the county. */
export const OFFICE = new DocumentNumbers<never>().issuer;
