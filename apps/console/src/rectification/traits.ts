import { officialDate, officialTime } from '../shell/dates';
import type { Trait } from '../shell/past/moment';
import { extensionMark, type Issue } from './issue';
import { sourceWords, escalationWord, EXTENSION_OUTCOMES, OUTCOMES, STATES } from './words';

const results = ({ submissions }: Issue): string =>
  submissions.map(({ round, outcome }) => `第${round}次：${OUTCOMES[outcome ?? 'waiting']?.word}`).join('\n');

const requests = ({ extensionRequests }: Issue): string =>
  extensionRequests
    .map(({ dueOn, outcome }) => `至${officialDate(dueOn)}：${EXTENSION_OUTCOMES[outcome]?.word}`)
    .join('\n');

/** What of an issue is compared between two moments. */
export const TRAITS: readonly Trait<Issue>[] = [
  { label: '状态', read: ({ state }) => STATES[state]?.word ?? state },
  { label: '逾期', read: ({ overdue, overdueDays }) => (overdue ? `逾期${overdueDays}天` : '未逾期') },
  { label: '责任单位', read: ({ unitName }) => unitName },
  { label: '整改责任人', read: ({ responsible }) => responsible },
  { label: '来源', read: ({ sources }) => sourceWords(sources) },
  { label: '原因分析', read: ({ cause }) => cause ?? '' },
  { label: '整改时限', read: ({ dueOn }) => officialDate(dueOn) },
  { label: '整改措施', read: ({ measures }) => measures ?? '' },
  { label: '整改结果', read: results },
  { label: '延期', read: extensionMark },
  { label: '延期申请', read: requests },
  { label: '督办', read: ({ escalatedTo }) => (escalatedTo ? `督办到${escalationWord(escalatedTo)}` : '') },
  { label: '验收意见', read: ({ opinion }) => opinion ?? '' },
  { label: '销号时间', read: ({ closedAt }) => (closedAt ? officialTime(closedAt) : '') },
];
