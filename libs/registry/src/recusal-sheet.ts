import { choice, code, day, text, type SheetTable, type WrittenSheet } from '@app/documents';

const WHY = { declared: '本人有利害关系', relative: '近亲属有利害关系' } as const;

export type ConflictWhy = keyof typeof WHY;
export const whyWord = (why: ConflictWhy): string => WHY[why];

const person = {
  name: { header: '姓名', read: text(40), needed: true, filled: true },
  certificateNumber: { header: '监督证号', also: ['证号', '执法监督证号'], read: code(60), needed: true, filled: true },
};
const reason = { header: '原因', also: ['事由'], read: text(500), needed: true, filled: true };

/** 不可安排的期间, one row each. A person is known by his certificate. */
export const absenceColumns = {
  ...person,
  from: { header: '起始日期', also: ['从', '开始日期'], read: day, needed: true, filled: true },
  to: { header: '截止日期', also: ['到', '至', '结束日期'], read: day, needed: true, filled: true },
  reason,
};

/** 申报回避, one row for each unit a person keeps away from. */
export const conflictColumns = {
  ...person,
  unit: { header: '回避的单位', also: ['单位名称', '回避单位'], read: text(100), needed: true, filled: true },
  unitCode: { header: '单位信用代码', also: ['统一社会信用代码'], read: code(18) },
  why: {
    header: '情形',
    read: choice<ConflictWhy>(WHY, { 本人: 'declared', 近亲属: 'relative' }),
    needed: true,
    filled: true,
  },
  ground: { header: '具体理由', also: ['理由'], read: text(500), needed: true, filled: true },
};

export type AbsenceTable = SheetTable<typeof absenceColumns>;
export type ConflictTable = SheetTable<typeof conflictColumns>;

interface PersonLine {
  readonly name: string;
  readonly certificateNumber: string;
}
export interface AbsenceLine extends PersonLine {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}
export interface ConflictLine extends PersonLine {
  readonly unitId: string;
  readonly unitName: string;
  readonly why: ConflictWhy;
  readonly ground: string;
}

const personColumns = [
  { header: person.name.header, width: 12, value: ({ name }: PersonLine) => name },
  {
    header: person.certificateNumber.header,
    width: 24,
    value: ({ certificateNumber }: PersonLine) => certificateNumber,
  },
];
const PERSON_ADVICE: readonly [string, string] = ['姓名、监督证号', '与名录一致。已经登记的行留着不动，不再写入。'];

/** What is declared and not over, with room below for more. */
export const absenceTemplate = (rows: readonly AbsenceLine[]): WrittenSheet<AbsenceLine> => ({
  name: '不可安排的期间',
  columns: [
    ...personColumns,
    { header: absenceColumns.from.header, kind: 'day', width: 18, value: ({ from }) => from },
    { header: absenceColumns.to.header, kind: 'day', width: 18, value: ({ to }) => to },
    { header: absenceColumns.reason.header, width: 40, value: ({ reason: because }) => because },
  ],
  rows,
  advice: [
    PERSON_ADVICE,
    ['起始日期、截止日期', '首尾两天都不安排，如2022年5月31日；同一人的两段期间不能重叠。'],
    ['原因', '不超过500个字。'],
  ],
});

export const conflictTemplate = (
  rows: readonly ConflictLine[],
  units: readonly string[],
): WrittenSheet<ConflictLine> => ({
  name: '申报回避',
  columns: [
    ...personColumns,
    { header: conflictColumns.unit.header, width: 30, choices: units, value: ({ unitName }) => unitName },
    { header: conflictColumns.unitCode.header, width: 24, value: ({ unitId }) => unitId },
    {
      ...{ header: conflictColumns.why.header, width: 20, choices: Object.values(WHY) },
      value: ({ why }) => WHY[why],
    },
    { header: conflictColumns.ground.header, width: 40, value: ({ ground }) => ground },
  ],
  rows,
  advice: [
    PERSON_ADVICE,
    ['回避的单位', '名录中的名称、简称都可以；填了单位信用代码的，以代码为准。本人所在单位不必申报，由系统自动排除。'],
    ['情形', `${Object.values(WHY).join('、')}之一。`],
    ['具体理由', '不超过500个字。'],
  ],
});
