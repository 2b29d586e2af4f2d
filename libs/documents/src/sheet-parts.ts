/** The fixed parts of a workbook of ours; ECMA-376, part 1. */

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OF_SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** How a cell looks: its place in `styles`. */
export const LOOK = { title: 1, under: 2, header: 3, text: 4, number: 5, centred: 6 } as const;
export type Look = keyof typeof LOOK;

const FONT = '<name val="宋体"/><charset val="134"/>';
const THIN = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FF808080"/></${side}>`)
  .join('');
const xf = (of: string, alignment: string): string =>
  `<xf xfId="0" applyAlignment="1" applyFont="1" applyBorder="1" applyFill="1" applyNumberFormat="1" ${of}><alignment ${alignment}/></xf>`;

/** 49 is the format of text: what begins with = stays what somebody wrote, also when the cell is edited. */
const AS_TEXT = 'numFmtId="49"';
const LOOKS = [
  xf('numFmtId="0" fontId="0" fillId="0" borderId="0"', 'vertical="center"'),
  xf(`${AS_TEXT} fontId="2" fillId="0" borderId="0"`, 'horizontal="center" vertical="center" wrapText="1"'),
  xf(`${AS_TEXT} fontId="0" fillId="0" borderId="0"`, 'horizontal="left" vertical="center"'),
  xf(`${AS_TEXT} fontId="1" fillId="2" borderId="1"`, 'horizontal="center" vertical="center" wrapText="1"'),
  xf(`${AS_TEXT} fontId="0" fillId="0" borderId="1"`, 'horizontal="left" vertical="center" wrapText="1"'),
  xf('numFmtId="0" fontId="0" fillId="0" borderId="1"', 'horizontal="right" vertical="center"'),
  xf(`${AS_TEXT} fontId="0" fillId="0" borderId="1"`, 'horizontal="center" vertical="center" wrapText="1"'),
];

const STYLES =
  `${XML}<styleSheet xmlns="${MAIN}"><fonts count="3"><font><sz val="11"/>${FONT}</font>` +
  `<font><b/><sz val="11"/>${FONT}</font><font><b/><sz val="16"/>${FONT}</font></fonts>` +
  `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
  `<fill><patternFill patternType="solid"><fgColor rgb="FFEEF2F7"/></patternFill></fill></fills>` +
  `<borders count="2"><border><left/><right/><top/><bottom/></border><border>${THIN}</border></borders>` +
  `<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${LOOKS.length}">${LOOKS.join('')}</cellXfs></styleSheet>`;

/** What XML cannot carry. */
const UNWRITABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Most cells hold nothing of the kind. */
const TO_ESCAPE = /[&<>"\u0000-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/;

export const escaped = (text: string): string =>
  TO_ESCAPE.test(text) ? text.replace(UNWRITABLE, '').replace(/[&<>"]/g, (mark) => MARKS[mark] ?? mark) : text;

/** 1 is A, 27 is AA. */
export const letterOf = (column: number): string => {
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? letter : letterOf(Math.floor((column - 1) / 26)) + letter;
};

export type Written = string | number | undefined;

/** `column` counts from 0, `row` from 1. */
export function cellXml(value: Written, column: number, row: number, look: Look): string {
  const place = `r="${letterOf(column + 1)}${row}" s="${LOOK[look]}"`;
  if (value === undefined || Number.isNaN(value)) return `<c ${place}/>`;
  if (typeof value === 'number') return `<c ${place}><v>${value}</v></c>`;
  const space = value === value.trim() ? '' : ' xml:space="preserve"';
  return `<c ${place} t="inlineStr"><is><t${space}>${escaped(value)}</t></is></c>`;
}

const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;

export interface SheetTab {
  readonly name: string;
  /** The row that stands again on every printed page. */
  readonly headerRow?: number;
}

/** A tab's name has at most 31 characters, and none that an address in a formula would take for its own. */
const tabName = (name: string): string => name.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31);

/** Everything but the sheets themselves, by path. */
export function fixedParts(tabs: readonly SheetTab[]): readonly (readonly [string, string])[] {
  const sheets = tabs.map(
    ({ name }, at) => `<sheet name="${escaped(tabName(name))}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const titles = tabs.flatMap(({ name, headerRow: row }, at) =>
    row === undefined
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${escaped(tabName(name))}'!$${row}:$${row}</definedName>`,
        ],
  );
  const names = titles.length > 0 ? `<definedNames>${titles.join('')}</definedNames>` : '';
  const types = tabs.map(
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${OF_SHEETS}.worksheet+xml"/>`,
  );
  return [
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
        `<Override PartName="/xl/workbook.xml" ContentType="${OF_SHEETS}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${OF_SHEETS}.styles+xml"/>${types.join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets>${names}</workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">${tabs.map((_, at) => relation(at + 1, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('')}${relation(tabs.length + 1, 'styles', 'styles.xml')}</Relationships>`,
    ],
    ['xl/styles.xml', STYLES],
  ];
}

export const WORKSHEET = `${XML}<worksheet xmlns="${MAIN}">`;
