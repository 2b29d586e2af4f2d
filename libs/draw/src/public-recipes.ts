import type { PlannedContribution } from './manifest.rules.js';
import type { PublicDrawSheet } from './public-sheet.js';
import type { ContributionAnswer } from './seed-answers.dto.js';
import type { Contribution } from './seed.rules.js';
import type { Suite } from './suite.rules.js';

/** One line for a shell, and the hash it must print first. */
export interface Check {
  readonly what: string;
  readonly command: string;
  readonly expected: string;
}

const SAY: Readonly<Record<Suite, string>> = { sha256: 'SHA-256', sm3: 'SM3' };
const PROGRAM: Readonly<Record<Suite, string>> = { sha256: 'sha256sum', sm3: 'openssl dgst -sm3 -r' };

export const suiteWord = (suite: Suite): string => SAY[suite];
export const programOf = (suite: Suite): string => PROGRAM[suite];

/** The texts hold digits, letters and a few marks alone (2.1); the quotes keep a shell from reading the bars. */
const hashing = (text: string, suite: Suite): string => `printf '%s' '${text}' | ${PROGRAM[suite]}`;

/** Bytes written so that every shell prints them: octal, as POSIX has it. */
const bytes = (hex: string): string =>
  (hex.match(/../g) ?? []).map((pair) => `\\0${parseInt(pair, 16).toString(8).padStart(3, '0')}`).join('');

export const manifestFile = (label: string): string => `manifest-${label}.json`;

/** A draw's object a reader may compute the lot of: one that took part, drawn or not. */
export type CheckedUnit = PublicDrawSheet['draw']['objects'][number];

/** The first unit drawn, unless the reader names another. */
export const unitToCheck = ({ draw }: PublicDrawSheet, unitId: string | undefined): CheckedUnit | undefined =>
  unitId === undefined
    ? draw.objects.find(({ drawn, rank }) => drawn && rank === 1)
    : draw.objects.find((unit) => unit.unitId === unitId);

/** The fingerprint, the seed and one unit's lot, each from texts that stand on the page (F2 to F4). */
export function checksOf({ draw, locked, revealed }: PublicDrawSheet, unit: CheckedUnit | undefined): Check[] {
  const { hash: suite } = locked;
  const fingerprint = {
    what: `名单指纹：锁定内容的校验值（${suiteWord(suite)}）。先下载锁定内容，再在存放的文件夹中运行`,
    command: `${PROGRAM[suite]} ${manifestFile(draw.label)}`,
    expected: draw.manifestHash,
  };
  if (!revealed) return [fingerprint];
  const { contributions, seed } = revealed;
  const texts = contributions.map(({ text }) => text);
  const seeded = {
    what: `种子：名单指纹和${draw.contributions.map(sourceWord).join('、')}依次连在一起的校验值`,
    command: hashing(['2r1', 'seed', draw.manifestHash, ...texts].join('|'), suite),
    expected: seed,
  };
  if (!unit?.lot) return [fingerprint, seeded];
  const lot = {
    what: `签号：种子和统一社会信用代码连在一起的校验值，以${unit.name}为例`,
    command: hashing(`${seed}|object|${unit.unitId}`, suite),
    expected: unit.lot,
  };
  return [fingerprint, seeded, lot];
}

/** What each secret was committed to before the lists were locked, and where the beacon's number comes from (F3). */
export function sourceChecksOf({ draw, locked, revealed }: PublicDrawSheet): Check[] {
  return (revealed?.contributions ?? []).flatMap((given, index) => {
    const answer = draw.contributions[index];
    const name = answer ? sourceWord(answer) : '';
    const check = sourceCheck(given, locked.contributions[index], { name, drawId: locked.drawId, suite: locked.hash });
    return check ? [check] : [];
  });
}

function sourceCheck(
  given: Contribution,
  planned: PlannedContribution | undefined,
  { name, drawId, suite }: { name: string; drawId: string; suite: Suite },
): Check | undefined {
  if (given.kind === 'drand') {
    const command = `printf '%b' '${bytes(given.signature)}' | sha256sum`;
    return { what: '公开信标的随机数：它的签名的校验值', command, expected: given.text };
  }
  if ((given.kind !== 'pepper' && given.kind !== 'reveal') || given.text.startsWith('missing:')) return undefined;
  if (planned?.kind !== given.kind) return undefined;
  return {
    what: `${name}：锁定名单以前交来的校验值`,
    command: hashing(`2r1|commit|${drawId}|${given.party}|${given.text}`, suite),
    expected: planned.commit,
  };
}

/** What a source of the seed is called. */
export function sourceWord({ kind, party, partyName, round, game, issue }: ContributionAnswer): string {
  switch (kind) {
    case 'pepper':
      return '办公室的保密数';
    case 'reveal':
      return `${partyName ?? party ?? '外部参与方'}的保密数`;
    case 'drand':
      return `公开信标第${round}轮的随机数`;
    case 'lottery':
      return `${game}第${issue}期开奖号码`;
    case 'dice':
      return '骰子得数';
  }
}
