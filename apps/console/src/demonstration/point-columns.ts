import { officialDate } from '../shell/dates';
import type { Column } from '../shell/table/column';
import { bearsName, resultWord, STAGES, type PointLine } from './words';

const late = (on: string | undefined, isLate: boolean): string => {
  if (on === undefined) return '—';
  return isLate ? `${officialDate(on)}（逾期）` : officialDate(on);
};
const recheck = ({ state, recheckResult }: PointLine): string => {
  if (recheckResult !== undefined) return resultWord(recheckResult);
  if (state === 'rechecking') return '进行中';
  return bearsName(state) ? '没有开展' : '—';
};

/** 单位 × 环节, of one batch or of all. */
export const pointColumns = (at: (path: string) => string, ofBatch: boolean): Column<PointLine>[] => [
  {
    ...{ key: 'unit', label: '单位', minWidth: 176, sortable: true, text: (row) => row.unitName },
    link: ({ id }) => at(`/demonstration-points/${id}`),
  },
  ...(ofBatch
    ? []
    : [
        {
          key: 'batch',
          label: '批次',
          width: 72,
          text: (row: PointLine) => `第${row.batchNumber}批`,
        } as Column<PointLine>,
      ]),
  { key: 'state', label: '状态', kind: 'status', statuses: STAGES, width: 112, sortable: true },
  { key: 'owedBy', label: '当前期限', width: 192, text: (row) => late(row.owedBy, row.overdue) },
  {
    key: 'startedOn',
    label: '启动创建',
    width: 192,
    hidden: true,
    text: (row) => late(row.startedOn, row.startedLate),
  },
  {
    ...{ key: 'papers', label: '必报材料', width: 88 },
    text: ({ papers, papersHandedIn }) => (papers === 0 ? '—' : `${papersHandedIn}/${papers}`),
  },
  { key: 'appliedOn', label: '申报', width: 192, text: (row) => late(row.appliedOn, row.appliedLate) },
  { key: 'namedOn', label: '命名', width: 136, sortable: true, text: (row) => late(row.namedOn, false) },
  { key: 'namingDocument', label: '命名文号', width: 160, hidden: true },
  {
    key: 'selfChecks',
    label: '自查',
    width: 72,
    text: ({ selfChecks }) => (selfChecks === 0 ? '—' : `${selfChecks}次`),
  },
  { key: 'recheckResult', label: '复核', width: 104, text: recheck },
  { key: 'revokedOn', label: '撤销', width: 128, hidden: true, text: (row) => late(row.revokedOn, false) },
];
