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

const called = ({ name, shortName }: UnitName, word: string): boolean => name === word || shortName === word;

/** Three columns of a spreadsheet as they are pasted: unit, person or nothing, ground. Two are a unit and its ground. */
export function parseNames(rows: string, units: readonly UnitName[]): NameList {
  const lines = rows.split(/\r?\n/).flatMap((line, index) => (line.trim() ? [{ line, number: index + 1 }] : []));
  const [named, mistakes]: [Named[], string[]] = [[], []];
  for (const { line, number } of lines) {
    const cells = line.split(/\t|[|｜]/).map((cell) => cell.trim());
    const [word = '', second = '', third] = cells;
    const unit = units.find((one) => called(one, word));
    const ground = third ?? second;
    if (!unit) mistakes.push(`名单第${number}行的单位“${word}”不在名录中。`);
    else if (ground === '') mistakes.push(`名单第${number}行没有写事迹或者事由。`);
    else named.push({ unitId: unit.id, ...(third !== undefined && second !== '' && { person: second }), ground });
  }
  return { named, mistakes };
}

/** The same the other way round, for a draft that is revised. */
export const namesText = (
  named: readonly { readonly unitName: string; readonly person?: string; readonly ground: string }[],
): string => named.map(({ unitName, person = '', ground }) => `${unitName}\t${person}\t${ground}`).join('\n');
