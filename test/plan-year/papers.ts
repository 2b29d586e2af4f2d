import { officialDate } from '@app/calendar';
import { issuesFoundBy, ISSUES, type Issue } from './ledger.js';
import { PLAN, tasksFor } from './plan.js';
import type { Table } from './printed.js';

const { devices, systems, reviewers, files, discussion, publication, window, complaint } = ISSUES;

/** Where an issue of the story ended: the day in force at the end, and the day it was closed. */
const ENDED: readonly (readonly [issue: Issue, dueOn: string, closedOn: string])[] = [
  [devices, '2022-07-15', '2022-07-11'],
  [systems, '2022-07-08', '2022-07-08'],
  [reviewers, '2022-09-15', '2022-09-13'],
  [files, '2022-09-30', '2022-09-28'],
  [discussion, '2022-06-30', '2022-07-15'],
  [publication, '2022-08-15', '2022-08-12'],
  [window, '2022-10-14', '2022-10-12'],
  [complaint, '2022-11-10', '2022-11-03'],
];

const RECTIFICATION_HEAD = [
  ...['编号', '类别', '存在问题', '来源', '整改措施', '整改时限', '整改责任人', '整改情况', '销号日期'],
];
const SELF_INSPECTION_HEAD = ['类别', '目标任务', '具体内容', '自查问题', '整改时限', '整改责任人'];
const SOURCES: Readonly<Record<string, string>> = { 'self-inspection': '自查', complaint: '投诉' };

/** 整改台账 of a unit, as the story entered it. */
export const rectificationLedger = (unit: string): Table => [
  RECTIFICATION_HEAD,
  ...ENDED.filter(([issue]) => issue.unit === unit).map(([issue, dueOn, closedOn]) => {
    const { number, category, text, source, measures, responsible, account } = issue;
    const [found, ended] = [SOURCES[source] ?? source, `已销号：${account}`];
    const [due, done] = [officialDate(dueOn), officialDate(closedOn)];
    return [String(number), category, text, found, measures, due, responsible, ended, done];
  }),
];

/** 自查自纠台账 of a unit: the plan's own words, and beside each what the unit found. */
export const selfInspectionLedger = (unit: string): Table => [
  SELF_INSPECTION_HEAD,
  ...tasksFor(unit).flatMap(({ number, category, title, checks }) =>
    checks.map(({ id, text }) => [
      ...[categoryOf(category), `${number}．${title}`, text],
      ...foundAt(issuesFoundBy(unit).find(({ check }) => check === id)),
    ]),
  ),
];

const categoryOf = (code: string): string => {
  const found = PLAN.categories.find((of) => of.code === code);
  return `${'一二三四五六'.charAt((found?.number ?? 0) - 1)}、${found?.name}`;
};

const foundAt = (issue: Issue | undefined): string[] => {
  if (!issue) return ['无', '', ''];
  const [, dueOn = ''] = ENDED.find(([of]) => of.number === issue.number) ?? [];
  return [issue.text, officialDate(dueOn), issue.responsible];
};
