import { choice, day, text, type SheetTable } from '@app/documents';

/** 放假、上班: what a line of the table says of its day. */
const KINDS = { off: '放假', worked: '上班' } as const;
const ALSO = { 休: 'off', 休息: 'off', 节假日: 'off', 班: 'worked', 调休上班: 'worked', 补班: 'worked' } as const;

export const yearColumns = {
  day: { header: '日期', read: day, needed: true, filled: true },
  kind: {
    header: '安排',
    also: ['类型', '休班'],
    read: choice<keyof typeof KINDS>(KINDS, ALSO),
    needed: true,
    filled: true,
  },
  note: { header: '说明', also: ['节日', '备注'], read: text(100) },
};

export type YearSheet = SheetTable<typeof yearColumns>;

/** What the file says, line by line; wrong cells are told beside it. */
export function yearOf({ rows }: YearSheet) {
  const days = (kind: keyof typeof KINDS): string[] =>
    rows.flatMap(({ values }) => (values.kind === kind && values.day !== undefined ? [values.day] : []));
  const faults = rows.flatMap(({ row, faults: found }) => found.map((fault) => ({ row, ...fault })));
  const [holidays, workdays] = [days('off'), days('worked')];
  const year = Number([...holidays, ...workdays][0]?.slice(0, 4) ?? 0);
  return { holidays, workdays, faults, ...(year > 0 && { year }) };
}

export interface TemplateLine {
  readonly day: string;
  readonly kind: string;
  readonly note: string;
}

export const yearTemplate = [
  { header: yearColumns.day.header, width: 16, value: (line: TemplateLine) => line.day },
  { header: yearColumns.kind.header, width: 10, value: (line: TemplateLine) => line.kind },
  { header: yearColumns.note.header, width: 24, value: (line: TemplateLine) => line.note },
];

/** The table of a year as a file, which can be corrected and handed in again. */
export const linesOf = ({ holidays, workdays }: { holidays: readonly string[]; workdays: readonly string[] }) =>
  [
    ...holidays.map((one) => ({ day: one, kind: KINDS.off, note: '' })),
    ...workdays.map((one) => ({ day: one, kind: KINDS.worked, note: '' })),
  ].sort((a, b) => (a.day < b.day ? -1 : 1));
