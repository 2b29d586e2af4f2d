import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalJson } from '@app/eventing/canonical-json.js';
import { manifestHash, type Manifest, type PlannedContribution } from './manifest.rules.js';
import { checksOf, manifestFile, sourceChecksOf, unitToCheck, type Check } from './public-recipes.js';
import type { PublicDrawSheet } from './public-sheet.js';
import { commit, drawSeed, lot, missingText, type Contribution } from './seed.rules.js';
import type { Suite } from './suite.rules.js';

const secret = (party: string): string => hash('sha256', party);
const SIGNATURE = hash('sha512', 'signature').slice(0, 96);
const beacon = { kind: 'drand', chain: 'c', round: 7, signature: SIGNATURE } as const;

/** Every kind of source, and a party that kept its secret to itself. */
const SOURCES: readonly Contribution[] = [
  { kind: 'pepper', party: 'office', text: secret('office') },
  { ...beacon, text: hash('sha256', Buffer.from(SIGNATURE, 'hex')) },
  { kind: 'lottery', game: '双色球', issue: '2026066', text: '1.7.12.19.23.33.' },
  { kind: 'dice', text: '41652361425536142233' },
  { kind: 'reveal', party: 'discipline', text: secret('discipline') },
  { kind: 'reveal', party: 'congress', text: missingText('congress') },
];

function planned(source: Contribution, suite: Suite): PlannedContribution {
  switch (source.kind) {
    case 'pepper':
    case 'reveal':
      return {
        ...{ kind: source.kind, party: source.party },
        commit: commit({ drawId: 'd1', party: source.party, value: secret(source.party) }, suite),
      };
    case 'drand':
      return { kind: source.kind, chain: source.chain, round: source.round };
    case 'lottery':
      return { kind: source.kind, game: source.game, issue: source.issue };
    case 'dice':
      return { kind: source.kind, digits: source.text.length };
  }
}

const answer = (source: Contribution): object => ({
  ...{ ...source, state: 'in' },
  ...(source.kind === 'reveal' && { partyName: '县纪委监委' }),
});

/** As much of a published draw as its commands are made of. */
function sheetWith(sources: readonly Contribution[], suite: Suite): PublicDrawSheet {
  const contributions = sources.map((source) => planned(source, suite));
  const locked = { v: '2r1', drawId: 'd1', hash: suite, contributions } as unknown as Manifest;
  const fingerprint = manifestHash(locked);
  const texts = sources.map(({ text }) => text);
  const seed = drawSeed(fingerprint, texts, suite);
  const objects = ['U1', 'U2', 'U3'].map((unitId, index) => ({
    ...{ unitId, name: `${unitId}局`, lot: lot(seed, unitId), rank: index + 1, drawn: index === 0 },
  }));
  const draw = { label: '2026-1', manifestHash: fingerprint, objects, contributions: sources.map(answer) };
  const sheet = {
    draw,
    locked,
    manifest: canonicalJson(locked),
    revealed: { contributions: sources, seed: seed.value },
  };
  return sheet as unknown as PublicDrawSheet;
}

/** What a reader's shell prints for each command, up to the length of the hash. */
function printed(checks: readonly Check[], { manifest, draw }: PublicDrawSheet): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-commands-'));
  try {
    writeFileSync(join(folder, manifestFile(draw.label)), manifest);
    const run = ({ command }: Check) => execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
    return checks.map((check) => run(check).slice(0, 64));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const COMBINATIONS: readonly (readonly [string, readonly Contribution['kind'][]])[] = [
  ['dice', ['pepper', 'dice']],
  ['a beacon', ['pepper', 'drand']],
  ['a lottery', ['pepper', 'lottery']],
  ['dice and secrets of others, one of them missing', ['pepper', 'dice', 'reveal']],
  ['everything there is', ['pepper', 'drand', 'lottery', 'dice', 'reveal']],
];

describe.each(['sha256', 'sm3'] as const)('the commands of the page, with %s', (suite) => {
  it.each(COMBINATIONS)('recompute fingerprint, seed and any unit’s lot drawn by %s', (_, kinds) => {
    const sheet = sheetWith(
      SOURCES.filter(({ kind }) => kinds.includes(kind)),
      suite,
    );
    for (const unitId of [undefined, 'U2', 'U3']) {
      const checks = checksOf(sheet, unitToCheck(sheet, unitId));
      expect(checks).toHaveLength(3);
      expect(printed(checks, sheet)).toEqual(checks.map(({ expected }) => expected));
    }
  });

  it('recompute what each secret was committed to, and the beacon’s number from its signature', () => {
    const sheet = sheetWith(SOURCES, suite);
    const checks = sourceChecksOf(sheet);
    expect(checks.map(({ what }) => what)).toEqual([
      '办公室的保密数：锁定名单以前交来的校验值',
      '公开信标的随机数：它的签名的校验值',
      '县纪委监委的保密数：锁定名单以前交来的校验值',
    ]);
    expect(printed(checks, sheet)).toEqual(checks.map(({ expected }) => expected));
  });

  it('name the program of the suite', () => {
    const [fingerprint] = checksOf(sheetWith(SOURCES, suite), undefined);
    expect(fingerprint?.command).toBe(
      suite === 'sm3' ? 'openssl dgst -sm3 -r manifest-2026-1.json' : 'sha256sum manifest-2026-1.json',
    );
  });
});
