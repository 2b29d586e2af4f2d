import { deflateRawSync } from 'node:zlib';
import { Rejection } from '@app/eventing';
import writeExcel, { type SheetData } from 'write-excel-file/node';
import {
  choice,
  code,
  day,
  LARGEST_SHEET,
  list,
  moment,
  MOST_ROWS,
  NumberCell,
  readSheet,
  text,
  whole,
  writeSheet,
  WrongCell,
  yesNo,
  type Cell,
  type CellReader,
} from './index.js';
import { partsOf } from './archive.js';

const columns = {
  code: { header: '统一社会信用代码', also: ['信用代码'], read: code(18), needed: true, filled: true },
  name: { header: '单位名称', read: text(10), needed: true, filled: true },
  since: { header: '成立日期', read: day },
  officers: { header: '执法人员（人）', read: whole(0, 100) },
};

const sheetOf = (data: SheetData): Promise<Buffer> => writeExcel(data).toBuffer();
const HEADER = ['统一社会信用代码', '单位名称', '成立日期', '执法人员(人)'];

interface Part {
  readonly name: string;
  readonly text: string;
  /** What the file says of its size instead of the truth. */
  readonly size?: number;
}

/** A zip file of these parts, written as no honest program would have to. */
function zipOf(parts: readonly Part[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, text: content, size } of parts) {
    const packed = deflateRawSync(content);
    const [local, entry] = [Buffer.alloc(30), Buffer.alloc(46)];
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(size ?? Buffer.byteLength(content), 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    files.push(local, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    at += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, ...directory, end]);
}

/** An honest workbook with one part of it exchanged. */
async function doctored(change: (sheet: string) => string, size?: number): Promise<Buffer> {
  const parts = partsOf(await sheetOf([HEADER, ['11411121YH00007473', '甲单位', '2022-05-31', 3]]));
  return zipOf(
    [...parts].map(([name, content]) =>
      /worksheets\/sheet1\.xml$/.test(name) ? { name, text: change(content), size } : { name, text: content },
    ),
  );
}

const refusalOf = (bytes: Buffer): Promise<unknown> =>
  readSheet(bytes, columns).then(
    () => 'read',
    (error: unknown) => (error instanceof Rejection ? error.code : error),
  );

describe('a cell', () => {
  const read = <T>(reader: CellReader<T>, cell: Cell): T | string => {
    try {
      return reader(cell);
    } catch (error) {
      if (error instanceof WrongCell) return error.message;
      throw error;
    }
  };

  it.each<[Cell]>([
    [new Date('2022-05-31T00:00:00Z')],
    ['2022年5月31日'],
    ['2022-05-31'],
    ['2022.5.31'],
    ['2022/5/31'],
    ['２０２２．５．３１'],
    [' 2022年05月31日 '],
    [new NumberCell('20220531')],
  ])('%j is a day', (cell) => expect(read(day, cell)).toBe('2022-05-31'));

  it.each<[Cell]>([['2022-02-30'], ['5月31日'], ['明天'], [new NumberCell('44712')], [true], ['1822-05-31']])(
    '%j is none',
    (cell) => expect(read(day, cell)).toMatch(/^应当填写日期/),
  );

  it.each<[Cell]>([
    [new Date('2022-05-31T10:05:00Z')],
    ['2022年5月31日 10:05'],
    ['2022年5月31日 10时05分'],
    ['2022-05-31 10:05:30'],
    ['２０２２．５．３１　１０：０５'],
  ])('%j is a moment on the wall', (cell) => expect(read(moment, cell)).toBe('2022-05-31T02:05:00.000Z'));

  it.each<[Cell]>([['2022-05-31'], ['10:05'], ['2022-05-31 25:00'], [new Date('2022-05-31T00:00:00Z')]])(
    '%j is no moment',
    (cell) => expect(read(moment, cell)).toMatch(/^应当填写日期/),
  );

  it('of a code stays text, and says when Excel has lost digits of it', () => {
    expect(read(code(18), ' 11411121yh0000 7473 ')).toBe('11411121yh00007473');
    expect(read(code(18), '１１４１１１２１')).toBe('11411121');
    expect(read(code(18), new NumberCell('411121198001011'))).toBe('411121198001011');
    expect(read(code(18), new NumberCell('4.11121198001011E+17'))).toMatch(/后几位已经丢失/);
    expect(read(code(18), '1'.repeat(19))).toMatch(/不得超过18个字/);
  });

  it('of a whole number takes what people type, within bounds', () => {
    expect(read(whole(0, 9999), new NumberCell('12.0'))).toBe(12);
    expect(read(whole(0, 9999), '１，２３４')).toBe(1234);
    expect(read(whole(0, 10), '11')).toMatch(/0至10/);
    for (const cell of ['十二', '1.5', '', new NumberCell('0.5'), new Date()])
      expect(read(whole(0, 10), cell)).toMatch(/^应当填写整数/);
  });

  it('is one of the words offered, or their other names', () => {
    const kind = choice({ key: '重点', ordinary: '一般' }, { 重点单位: 'key' });
    expect([read(kind, '重点'), read(kind, ' 一 般'), read(kind, '重点单位')]).toEqual(['key', 'ordinary', 'key']);
    expect(read(kind, '特别')).toBe('应当填写“重点”、“一般”之一，现在是“特别”');
    expect(read(kind, '__proto__')).toMatch(/^应当填写/);
  });

  it('says yes or no', () => {
    expect([read(yesNo, '是'), read(yesNo, true), read(yesNo, '无'), read(yesNo, false)]).toEqual([
      ...[true, true, false, false],
    ]);
    expect(read(yesNo, '也许')).toMatch(/“是”或者“否”/);
  });

  it('holds a list, each item once', () => {
    expect(read(list(3, 4), '税务、 市场，税务')).toEqual(['税务', '市场']);
    expect(read(list(1, 4), '税务、市场')).toMatch(/不得超过1项/);
    expect(read(list(3, 2), '市场监管')).toMatch(/不得超过2个字/);
  });

  it('loses what nobody sees', () => expect(read(text(10), '甲\u200b单\u0007位 ')).toBe('甲单位'));
});

describe('a table', () => {
  it('is read whatever the order of its columns, and wherever blank rows and a title stand', async () => {
    const file = await sheetOf([
      ['某县单位名录'],
      [],
      ['备注', '* 执法人员(人)', '单位名称', '信用代码'],
      ['新', 3, '甲单位', '11411121YH00007473'],
      [null, ' ', null],
      [null, 4, '乙单位', '11411121YH0000376C'],
    ]);
    expect(await readSheet(file, columns)).toEqual({
      rows: [
        { row: 4, faults: [], values: { officers: 3, name: '甲单位', code: '11411121YH00007473' } },
        { row: 6, faults: [], values: { officers: 4, name: '乙单位', code: '11411121YH0000376C' } },
      ],
      present: ['officers', 'name', 'code'],
      ignored: ['备注'],
    });
  });

  it('names every wrong cell by the row Excel shows and its column', async () => {
    const file = await sheetOf([HEADER, ['x', '甲', '2022-5-1', 1], ['y', null, '昨天', 101]]);
    const { rows } = await readSheet(file, columns);
    expect(rows[0]).toMatchObject({ row: 2, faults: [], values: { since: '2022-05-01' } });
    expect(rows[1]).toMatchObject({
      ...{ row: 3, values: { code: 'y' } },
      faults: [
        { column: '单位名称', message: '没有填写' },
        { column: '成立日期', message: '应当填写日期，如2022年5月31日，现在是“昨天”' },
        { column: '执法人员（人）', message: '应当是0至100的整数，现在是101' },
      ],
    });
  });

  it('reads dates that Excel keeps as dates', async () => {
    const since = { value: new Date('2022-05-31T00:00:00Z'), type: Date, format: 'yyyy"年"m"月"d"日"' };
    const { rows } = await readSheet(await sheetOf([HEADER, ['x', '甲', since, 1]]), columns);
    expect(rows[0]?.values.since).toBe('2022-05-31');
  });

  it('without a needed column is refused with its name, and one with a column twice too', async () => {
    await expect(readSheet(await sheetOf([['单位名称'], ['甲']]), columns)).rejects.toMatchObject({
      ...{ code: 'sheet-header-missing', facts: { headers: ['“统一社会信用代码”'] } },
    });
    expect(
      await refusalOf(
        await sheetOf([
          [...HEADER, '信用代码'],
          ['x', '甲'],
        ]),
      ),
    ).toBe('sheet-header-twice');
    expect(await refusalOf(await sheetOf([HEADER]))).toBe('sheet-empty');
  });
});

describe('a file', () => {
  it('that is no xlsx is refused', async () => {
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    const honest = await sheetOf([HEADER, ['x', '甲']]);
    const broken = [Buffer.alloc(0), Buffer.from('代码,名称\n1,2'), old, honest.subarray(0, honest.length - 40)];
    for (const bytes of [...broken, zipOf([{ name: 'a.xml', text: '<a/>' }]), zipOf([])])
      expect(await refusalOf(bytes)).toBe('sheet-unreadable');
    expect(await refusalOf(await doctored((sheet) => sheet.slice(0, 200)))).toMatch(/^sheet-/);
  });

  it('too large to be a register is refused, whatever it says of itself', async () => {
    expect(await refusalOf(Buffer.alloc(LARGEST_SHEET + 1))).toBe('sheet-too-large');
    const bomb = (sheet: string) => sheet.replace('<sheetData>', `<!--${'0'.repeat(70_000_000)}--><sheetData>`);
    expect(await refusalOf(await doctored(bomb))).toBe('sheet-too-large');
    expect(await refusalOf(await doctored(bomb, 1000))).toBe('sheet-too-large');
    expect(await refusalOf(await doctored((sheet) => sheet, 10))).toBe('sheet-unreadable');
    const many = Array.from({ length: 600 }, (_, index) => ({ name: `${index}.xml`, text: '' }));
    expect(await refusalOf(zipOf(many))).toBe('sheet-too-large');
  });

  it('with a cell at the far end of the sheet is refused before its rows are filled', async () => {
    const far = (place: string) => doctored((sheet) => sheet.replace(/(<row[^>]*?) r="2"/, `$1 r="${place}"`));
    expect(await refusalOf(await far('1048576'))).toBe('sheet-too-large');
    expect(await refusalOf(await far('&#49;048576'))).toBe('sheet-unreadable');
    expect(await refusalOf(await far('99999999999'))).toBe('sheet-unreadable');
    const wide = await doctored((sheet) => sheet.replace('r="D2"', 'r="XFD2"'));
    expect(await refusalOf(wide)).toBe('sheet-too-large');
  });

  it('of more rows than a register has is refused', async () => {
    const rows = Array.from({ length: MOST_ROWS + 20 }, () => ['x', '甲']);
    expect(await refusalOf(await sheetOf([HEADER, ...rows]))).toBe('sheet-too-large');
  });

  it('with a formula that failed is refused with its place, for a blank would be something else', async () => {
    const file = await doctored((sheet) =>
      sheet.replace(/<c r="B2"[^>]*>.*?<\/c>/, '<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>'),
    );
    await expect(readSheet(file, columns)).rejects.toMatchObject({
      ...{ code: 'sheet-cell-unreadable', facts: { row: 2, column: 'B' } },
    });
    expect(await refusalOf(await doctored((sheet) => sheet))).toBe('read');
  });

  it('with a cell that refers to nothing is refused with its place', async () => {
    const file = await doctored((sheet) => sheet.replace(/<c r="D2"[^>]*>.*?<\/c>/, '<c r="D2" t="s"><v>999</v></c>'));
    await expect(readSheet(file, columns)).rejects.toMatchObject({
      ...{ code: 'sheet-cell-unreadable', facts: { row: 2, column: 'D' } },
    });
  });
});

describe('a written table', () => {
  const rows = [
    { code: '11411121YH00007473', name: '=HYPERLINK("http://x")', since: '2022-05-31', officers: 3 },
    { code: '411121198001011234', name: '甲\u0007单位', since: undefined, officers: 0 },
  ];
  const written = () =>
    writeSheet({
      ...{ title: '单位名录（截至2022年5月31日）', name: '单位名录', rows },
      columns: [
        { header: '统一社会信用代码', width: 24, value: (row: (typeof rows)[0]) => row.code },
        { header: '单位名称', value: (row) => row.name.slice(0, 10) },
        { header: '成立日期', kind: 'day' as const, value: (row) => row.since },
        { header: '执法人员（人）', kind: 'number' as const, value: (row) => row.officers },
      ],
    });

  it('is read back as it was', async () => {
    const { rows: read } = await readSheet(await written(), columns);
    expect(read).toEqual([
      {
        ...{ row: 3, faults: [] },
        values: { code: '11411121YH00007473', name: '=HYPERLINK', since: '2022-05-31', officers: 3 },
      },
      { row: 4, faults: [], values: { code: '411121198001011234', name: '甲单位', officers: 0 } },
    ]);
  });

  it('holds no formula, and days as people write them', async () => {
    const parts = partsOf(await written());
    const all = [...parts.values()].join('\n');
    expect(all).not.toMatch(/<f[ >]/);
    expect(all).toContain('=HYPERLINK');
    expect(all).toContain('2022年5月31日');
  });

  it('joins cells that say the same, however many rows there are, and gives others their turn', async () => {
    const units = [240, 40, 500, 1];
    const long = units.flatMap((count, unit) =>
      Array.from({ length: count }, (_, n) => [`第${unit}局`, '问题'.repeat(n % 400)]),
    );
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    const file = await writeSheet({
      ...{ name: '台账', rows: long, merged: 1 },
      columns: ['单位', '问题'].map((header, at) => ({ header, value: (row: string[]) => row[at] })),
    });
    clearInterval(timer);
    const xml = partsOf(file).get('xl/worksheets/sheet1.xml') ?? '';
    const joined = [...xml.matchAll(/<mergeCell ref="([^"]+)"/g)].map(([, place]) => place);
    expect(joined).toEqual(['A2:A241', 'A242:A281', 'A282:A781']);
    expect(turns).toBeGreaterThan(0);
  });
});
