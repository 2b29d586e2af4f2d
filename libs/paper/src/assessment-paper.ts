import type { PaperBlock, PaperColumn } from '@app/documents';
import type { RankedUnit } from './assessment-source.js';
import { OFFICE, type Writer } from './ledger-papers.js';

const GROUP_WORDS: Readonly<Record<string, string>> = { all: '', department: '部门', township: '乡镇（街道）' };
const middle = (header: string, share: number): PaperColumn => ({ header, share, align: 'center' });
const COLUMNS: readonly PaperColumn[] = [middle('名次', 2), { header: '单位', share: 9 }, middle('总分', 3)];

const tableOf = (units: readonly RankedUnit[]): PaperBlock => ({
  ...{ is: 'table', columns: COLUMNS },
  rows: units.map(({ rank, unitName, score }) => [String(rank), unitName, score.toFixed(2)]),
});

/** 考核结果: every unit with its score and rank, group by group, and the rule of the ranking. */
export const assessmentResult: Writer = ({ assessment }) => {
  if (!assessment) return { nothing: '这次考核还没有公布结果' };
  const { title, rule, ranking } = assessment;
  const groups = [...new Set(ranking.map(({ group }) => group))];
  return {
    title: `${title}结果`,
    blocks: [
      { is: 'text', text: `${title}已经结束，共考核${ranking.length}个单位，现将结果公布如下。${rule}` },
      ...groups.flatMap((group): PaperBlock[] => [
        ...(GROUP_WORDS[group] ? [{ is: 'heading', level: 1, text: GROUP_WORDS[group] } as const] : []),
        tableOf(ranking.filter((unit) => unit.group === group)),
      ]),
    ],
    issuer: OFFICE,
  };
};
