import type { PaperBlock, PaperColumn } from '@app/documents';
import type { RankedUnit, SourceAssessment } from './assessment-source.js';
import { OFFICE, type Writer } from './ledger-papers.js';
import type { SourceYear } from './year-source.js';

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

const FIRST_PLACES = 3;
const groupsOf = ({ ranking }: SourceAssessment): [group: string, units: RankedUnit[]][] =>
  [...new Set(ranking.map(({ group }) => group))].map((group) => [
    group,
    ranking.filter((unit) => unit.group === group),
  ]);

function firstPlaces(assessment: SourceAssessment): string {
  return groupsOf(assessment)
    .map(([group, units]) => {
      const best = units.filter(({ rank }) => rank <= FIRST_PLACES);
      const names = best.map(({ unitName, score }) => `${unitName}（${score.toFixed(2)}分）`).join('、');
      return `${GROUP_WORDS[group] ?? ''}前${FIRST_PLACES}名为${names}`;
    })
    .join('；');
}

/** 评议考核 of the year: each published result with its mean and its first places; a gap where there is none. */
export function assessed({ assessments = [] }: SourceYear): PaperBlock[] {
  if (assessments.length === 0) return [{ is: 'gap', text: '填写评议考核的情况和等次' }];
  const said = assessments.map((assessment) => {
    const { title, ranking } = assessment;
    const mean = ranking.reduce((sum, { score }) => sum + score, 0) / Math.max(1, ranking.length);
    return `${title}共${ranking.length}个单位，平均${mean.toFixed(2)}分，${firstPlaces(assessment)}。`;
  });
  return [{ is: 'text', text: `公布评议考核结果${assessments.length}次。${said.join('')}` }];
}

/** The unit's own score and rank, for its summary. */
export const ownResults = ({ assessments = [] }: SourceYear, unitId: string): string =>
  assessments
    .flatMap(({ title, ranking }) =>
      ranking
        .filter((unit) => unit.unitId === unitId)
        .map(({ score, rank, group }) => `${title}得${score.toFixed(2)}分，列${GROUP_WORDS[group] ?? ''}第${rank}名。`),
    )
    .join('');
