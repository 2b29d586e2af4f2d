import type { components } from '../shell/api.generated';

type UnitName = components['schemas']['UnitNameAnswer'];

/** Whom a notice names, as the server takes it. */
export interface Named {
  readonly unitId: string;
  readonly person?: string;
  readonly ground: string;
}

export interface NameList {
  readonly named: readonly Named[];
  readonly mistakes: readonly string[];
}

const LONGEST = { person: 30, ground: 500 };
const COLUMNS = 3;
/** So much of a word that is no unit is shown. */
const SHOWN = 40;

const called = ({ name, shortName }: UnitName, word: string): boolean => name === word || shortName === word;

function mistakeIn(cells: readonly string[], unit: UnitName | undefined): string | undefined {
  const [word = '', person = '', ground = ''] = cells;
  if (cells.length !== COLUMNS) return `有${cells.length}列，应当是三列：单位、姓名（没有的留空）、事迹或者事由。`;
  if (!unit) return `的单位“${word.slice(0, SHOWN)}${word.length > SHOWN ? '……' : ''}”不在名录中。`;
  if (ground === '') return '没有写事迹或者事由。';
  if (person.length > LONGEST.person) return `的姓名不得超过${LONGEST.person}个字，现在是${person.length}个字。`;
  if (ground.length > LONGEST.ground)
    return `的事迹或者事由不得超过${LONGEST.ground}个字，现在是${ground.length}个字。`;
  return undefined;
}

/** Three columns of a spreadsheet as they are pasted: unit, person or nothing, ground; each unit and each person once. */
export function parseNames(rows: string, units: readonly UnitName[]): NameList {
  const lines = rows.split(/\r?\n/).flatMap((line, index) => (line.trim() ? [{ line, number: index + 1 }] : []));
  const [named, mistakes]: [Named[], string[]] = [[], []];
  const first = new Map<string, number>();
  for (const { line, number } of lines) {
    const cells = line.split(/\t|[|｜]/).map((cell) => cell.trim());
    const [word = '', person = '', ground = ''] = cells;
    const unit = units.find((one) => called(one, word));
    const who = `${unit?.id ?? ''} ${person.replace(/\s/g, '')}`;
    const before = first.get(who);
    const mistake = mistakeIn(cells, unit) ?? (before === undefined ? undefined : `与第${before}行重复。`);
    if (mistake !== undefined || !unit) mistakes.push(`名单第${number}行${mistake ?? ''}`);
    else {
      first.set(who, number);
      named.push({ unitId: unit.id, ...(person !== '' && { person }), ground });
    }
  }
  return { named, mistakes };
}

interface Line {
  readonly unit: string;
  readonly person?: string;
  readonly ground: string;
}

const oneLine = (text: string): string => text.replace(/[\t\r\n|｜]+/g, ' ');

/** The rows of a spreadsheet, as they would be pasted. */
export const rowsText = (lines: readonly Line[]): string =>
  lines.map(({ unit, person = '', ground }) => [unit, person, ground].map(oneLine).join('\t')).join('\n');

/** The same the other way round, for a draft that is revised. */
export const namesText = (
  named: readonly { readonly unitName: string; readonly person?: string; readonly ground: string }[],
): string => rowsText(named.map(({ unitName: unit, ...of }) => ({ unit, ...of })));
