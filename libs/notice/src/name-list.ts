import { text, type SheetTable } from '@app/documents';

/** 名单: a unit, one person of it or nobody, and why. Units are found by their names, as in a list that is pasted. */
export const nameColumns = {
  unit: { header: '单位', also: ['单位名称', '所在单位'], read: text(100), needed: true, filled: true },
  person: { header: '姓名', also: ['个人'], read: text(30), needed: true },
  ground: { header: '事迹或者事由', also: ['事迹', '事由', '主要事迹'], read: text(500), needed: true, filled: true },
};

/** The rows in order; wrong cells are told beside them. */
export function namesOf({ rows }: SheetTable<typeof nameColumns>) {
  const sound = rows.filter(({ faults }) => faults.length === 0);
  return {
    rows: sound.map(({ values: { unit = '', person, ground = '' } }) => ({ unit, ...(person && { person }), ground })),
    faults: rows.flatMap(({ row, faults }) => faults.map((fault) => ({ row, ...fault }))),
  };
}

export interface NameLine {
  readonly unit: string;
  readonly person: string;
  readonly ground: string;
}

/** An empty table with an example of each kind of row. */
export const nameTemplate = {
  title: '表彰、通报名单',
  name: '名单',
  columns: [
    { header: nameColumns.unit.header, width: 32, value: ({ unit }: NameLine) => unit },
    { header: nameColumns.person.header, width: 12, value: ({ person }: NameLine) => person },
    { header: nameColumns.ground.header, width: 60, value: ({ ground }: NameLine) => ground },
  ],
  rows: [] as readonly NameLine[],
  advice: [
    ['单位', '填写名录库中的单位名称或者简称，每行一个单位或者一名个人。'],
    ['姓名', '先进个人填写姓名；先进集体、通报批评和责令整改的单位留空。'],
  ] as const,
};
