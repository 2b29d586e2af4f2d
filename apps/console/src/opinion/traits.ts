import { officialDate } from '../shell/dates';
import type { Trait } from '../shell/past/moment';
import type { HandlingReport, Letter, Opinion } from './opinion';
import { letterWord, measureWord, OUTCOMES, periodWords, STATES } from './words';

const state = (letter: Letter | undefined): string => (letter ? (STATES[letter.state]?.word ?? letter.state) : '');
const due = (letter: Letter | undefined): string => (letter?.dueOn ? officialDate(letter.dueOn) : '');
const late = (letter: Letter | undefined): string => {
  if (!letter) return '';
  return letter.overdue ? `逾期${letter.overdueDays}天` : '未逾期';
};
const report = ({ letter, round, outcome }: HandlingReport): string =>
  `${letterWord(letter)}第${round}次：${OUTCOMES[outcome ?? 'waiting']?.word}`;

/** What of a matter is compared between two moments. */
export const TRAITS: readonly Trait<Opinion>[] = [
  { label: '单位', read: ({ unitName }) => unitName },
  { label: '意见书文号', read: ({ opinion }) => opinion.documentNumber ?? '' },
  { label: '意见书状态', read: ({ opinion }) => state(opinion) },
  { label: '查明的问题', read: ({ opinion }) => opinion.problems },
  { label: '监督意见', read: ({ opinion }) => opinion.demands },
  { label: '意见书期限', read: ({ opinion }) => periodWords(opinion.days, opinion.dayKind) },
  { label: '意见书办理期限', read: ({ opinion }) => due(opinion) },
  { label: '意见书逾期', read: ({ opinion }) => late(opinion) },
  { label: '决定书文号', read: ({ decision }) => decision?.documentNumber ?? '' },
  { label: '决定书状态', read: ({ decision }) => state(decision) },
  { label: '决定', read: ({ decision }) => measureWord(decision?.measure) },
  { label: '决定书办理期限', read: ({ decision }) => due(decision) },
  { label: '决定书逾期', read: ({ decision }) => late(decision) },
  { label: '办理情况报告', read: ({ reports }) => reports.map(report).join('\n') },
  { label: '通报批评', read: ({ decision }) => decision?.criticismNumber ?? '' },
];
