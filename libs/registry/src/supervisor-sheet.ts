import { code, day, list, text, type SheetTable, type WrittenColumn } from '@app/documents';
import type { SupervisorParticulars } from './events.js';
import type { SupervisorAnswer } from './supervisor.dto.js';

const POOLS: Readonly<Record<string, string>> = { lead: '组长', member: '组员', expert: '专家' };

/** A pool the office made up is called what the office calls it. */
const poolWord = (pool: string): string => (Object.hasOwn(POOLS, pool) ? (POOLS[pool] ?? pool) : pool);
const poolOf = (word: string): string => Object.entries(POOLS).find(([, known]) => known === word)?.[0] ?? word;

/** 监督人员名录 as a table. A person is known by his certificate; whoever renewed it gives the former number too. */
export const supervisorColumns = {
  name: { header: '姓名', read: text(40), needed: true, filled: true },
  organisation: { header: '所在单位', also: ['单位', '工作单位'], read: text(100), needed: true, filled: true },
  unitCode: { header: '单位信用代码', also: ['统一社会信用代码', '所在单位统一社会信用代码'], read: code(18) },
  pool: { header: '组别', read: (cell: Parameters<ReturnType<typeof text>>[0]) => poolOf(text(20)(cell)) },
  certificateNumber: { header: '监督证号', also: ['证号', '执法监督证号'], read: code(60), needed: true, filled: true },
  formerNumber: { header: '原监督证号', also: ['原证号'], read: code(60) },
  expiresOn: { header: '有效期至', also: ['证件有效期', '有效期'], read: day, needed: true, filled: true },
  specialties: { header: '执法领域、专长', also: ['专长', '执法领域'], read: list(20, 40) },
};

export type SupervisorTable = SheetTable<typeof supervisorColumns>;

export const supervisorParticulars: readonly {
  readonly header: string;
  readonly say: (of: SupervisorParticulars) => string;
}[] = [
  { header: supervisorColumns.name.header, say: ({ name }) => name },
  { header: supervisorColumns.organisation.header, say: ({ organisation }) => organisation },
  { header: supervisorColumns.unitCode.header, say: ({ unitId = '' }) => unitId },
  { header: supervisorColumns.pool.header, say: ({ pool }) => poolWord(pool) },
  { header: supervisorColumns.specialties.header, say: ({ specialties = [] }) => specialties.join('、') },
];

const officialDay = (of: string): string => {
  const [year, month, date] = of.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

export const supervisorTemplate: readonly WrittenColumn<SupervisorAnswer>[] = [
  { header: supervisorColumns.name.header, width: 12, value: ({ name }) => name },
  { header: supervisorColumns.organisation.header, width: 30, value: ({ organisation }) => organisation },
  { header: supervisorColumns.unitCode.header, width: 24, value: ({ unitId }) => unitId },
  { header: supervisorColumns.pool.header, width: 10, value: ({ pool }) => poolWord(pool) },
  {
    header: supervisorColumns.certificateNumber.header,
    width: 24,
    value: ({ certificateNumber }) => certificateNumber,
  },
  { header: supervisorColumns.formerNumber.header, width: 24, value: () => undefined },
  { header: supervisorColumns.expiresOn.header, kind: 'day', value: ({ expiresOn }) => expiresOn },
  { header: supervisorColumns.specialties.header, width: 24, value: ({ specialties }) => specialties.join('、') },
];

export const supervisorExport: readonly WrittenColumn<SupervisorAnswer>[] = [
  ...supervisorTemplate,
  { header: '能否参加抽查', value: ({ available }) => (available ? '可参加' : '不能参加') },
  { header: '停用原因', value: ({ stoodDownBecause }) => stoodDownBecause },
  {
    ...{ header: '不可安排的期间', width: 36 },
    value: ({ absences }) => absences.map(({ from, to }) => `${officialDay(from)}至${officialDay(to)}`).join('；'),
  },
  {
    header: '申报回避的单位',
    width: 36,
    value: ({ conflicts }) => conflicts.map(({ unitName }) => unitName).join('、'),
  },
];
