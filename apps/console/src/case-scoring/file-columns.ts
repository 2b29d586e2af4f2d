import { holds, session } from '../shell/session';
import type { Column } from '../shell/table/column';
import { FILE_STATES, SCORERS, type FileLine } from './words';

const scorersWord = ({ scorers = [] }: FileLine): string =>
  scorers.map(({ name, handedIn }) => `${name}${handedIn ? '✓' : ''}`).join('、');

/** Files of one round, or of all of them. No score is shown before the server gives one away. */
export const fileColumns = (at: (path: string) => string, ofRound: boolean): Column<FileLine>[] => [
  {
    ...{ key: 'caseNumber', label: '案卷', width: 216, sortable: true },
    link: ({ id }) => at(`/case-scoring/files/${id}`),
  },
  ...(session.account?.unitId === undefined || holds(...SCORERS)
    ? [{ key: 'unit', label: '单位', minWidth: 160, sortable: true, text: (row: FileLine) => row.unitName }]
    : []),
  ...(ofRound ? [] : [{ key: 'round', label: '评查轮次', minWidth: 160, text: (row: FileLine) => row.roundTitle }]),
  { key: 'scorers', label: '评查人员（✓已交卷）', minWidth: 176, text: scorersWord },
  { key: 'state', label: '状态', kind: 'status', statuses: FILE_STATES, width: 104, sortable: true },
  {
    ...{ key: 'scoreBy', label: '交卷期限', kind: 'deadline', width: 192 },
    done: ({ state }) => state !== 'scoring' && state !== 'differing',
  },
  { key: 'score', label: '得分', kind: 'number', width: 80, sortable: true },
  { key: 'grade', label: '等次', width: 80 },
  {
    ...{ key: 'objectBy', label: '异议期限', kind: 'deadline', width: 192, hidden: ofRound },
    done: ({ state }) => state !== 'told',
  },
  {
    ...{ key: 'rulingBy', label: '裁定期限', kind: 'deadline', width: 192, hidden: true },
    done: ({ state }) => state !== 'objected',
  },
];
