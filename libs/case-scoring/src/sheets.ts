import { wordIn, type ListSheet } from '@app/documents';
import type { FileScoringListItem, ScorerAnswer } from './dto.js';
import type { Stage } from './file.rules.js';
import type { ScoringRoundListItem, UnitScoringAnswer } from './round.dto.js';

const STATES: Readonly<Record<Stage, string>> = {
  scoring: '评查中',
  differing: '分差待定',
  scored: '待告知',
  told: '已告知',
  objected: '有异议',
  settled: '已定卷',
  closed: '已终止',
};
const state = wordIn(STATES);
const roundState = wordIn({ open: '评查中', reported: '已通报', closed: '已终止' });

const scorer =
  (at: number) =>
  ({ scorers = [] }: FileScoringListItem): string => {
    const found: ScorerAnswer | undefined = scorers.find(({ place }) => place === at);
    return found ? `${found.name}${found.handedIn ? '（已交卷）' : ''}` : '';
  };

export const scoringRoundSheet: ListSheet<ScoringRoundListItem> = {
  title: '案卷评查轮次',
  columns: {
    number: { header: '轮次', width: 14, value: ({ year, number }) => `${year}年第${number}次` },
    title: { header: '名称', width: 36, value: ({ title }) => title },
    drawLabel: { header: '抽取编号', width: 12, value: ({ drawLabel }) => drawLabel },
    sheet: { header: '评查标准', width: 36, value: ({ sheetTitle }) => sheetTitle },
    openedOn: { header: '开始日期', kind: 'day', value: ({ openedOn }) => openedOn },
    scoreBy: { header: '交卷期限', kind: 'day', value: ({ scoreBy }) => scoreBy },
    files: { header: '案卷数', kind: 'number', width: 10, value: ({ files }) => files },
    scored: { header: '已评查', kind: 'number', width: 10, value: ({ scored }) => scored },
    settled: { header: '已定卷', kind: 'number', width: 10, value: ({ settled }) => settled },
    average: { header: '平均分（已定卷）', kind: 'number', width: 16, value: ({ average }) => average },
    state: { header: '状态', width: 12, value: (row) => roundState(row.state) },
  },
};

export const fileScoringSheet: ListSheet<FileScoringListItem> = {
  title: '案卷评查情况',
  columns: {
    caseNumber: { header: '文号', width: 28, value: ({ caseNumber }) => caseNumber },
    unit: { header: '单位', width: 30, value: ({ unitName }) => unitName },
    round: { header: '评查轮次', width: 30, value: ({ roundTitle }) => roundTitle },
    state: { header: '状态', width: 12, value: (row) => state(row.state) },
    first: { header: '评查人员一', width: 16, value: scorer(1) },
    second: { header: '评查人员二', width: 16, value: scorer(2) },
    third: { header: '第三评查人员', width: 16, value: scorer(3) },
    score: { header: '得分', kind: 'number', width: 10, value: ({ score }) => score },
    vetoed: { header: '基础标准', width: 12, value: ({ vetoed }) => standing(vetoed) },
    grade: { header: '等次', width: 10, value: ({ grade }) => grade },
    scoreBy: { header: '交卷期限', kind: 'day', value: ({ scoreBy }) => scoreBy },
    objectBy: { header: '异议期限', kind: 'day', value: ({ objectBy }) => objectBy },
    rulingBy: { header: '裁定期限', kind: 'day', value: ({ rulingBy }) => rulingBy },
  },
};

function standing(vetoed: boolean | undefined): string | undefined {
  if (vetoed === undefined) return undefined;
  return vetoed ? '有不合格项' : '合格';
}

export const scoringReportSheet: ListSheet<UnitScoringAnswer> = {
  title: '案卷评查报告',
  unpaged: true,
  columns: {
    unit: { header: '单位', width: 30, value: ({ unitName }) => unitName },
    files: { header: '案卷数', kind: 'number', width: 10, value: ({ files }) => files },
    settled: { header: '已定卷', kind: 'number', width: 10, value: ({ settled }) => settled },
    average: { header: '平均分（已定卷）', kind: 'number', width: 10, value: ({ average }) => average },
    grades: {
      header: '等次',
      width: 30,
      value: ({ grades }) => grades.map(({ grade, files }) => `${grade}${files}件`).join('、'),
    },
    vetoed: { header: '基础标准不合格', kind: 'number', width: 14, value: ({ vetoed }) => vetoed },
    objections: { header: '提出异议', kind: 'number', width: 10, value: ({ objections }) => objections },
    amended: { header: '裁定变更', kind: 'number', width: 10, value: ({ amended }) => amended },
    findings: { header: '列入整改', kind: 'number', width: 10, value: ({ findings }) => findings },
  },
};
