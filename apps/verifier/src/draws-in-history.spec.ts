import { hash } from 'node:crypto';
import { bls12_381 } from '@noble/curves/bls12-381.js';
import {
  buildBundle,
  commit,
  executeDraw,
  manifestHash,
  roundOf,
  SCHEME,
  sealManifest,
  sortRows,
  type BeaconChain,
  type DrawBundle,
  type Recusal,
} from '@app/draw';
import { canonicalJson } from '@app/eventing/hashing.js';
import { syntheticExport, type SyntheticEvent, type SyntheticOptions } from '@app/testing/synthetic-export.js';
import { EarlierEvents } from './earlier-events.js';
import { noInputs } from './inputs.js';
import { Report } from './report.js';
import { memorySource } from './source.js';
import { verify } from './verify.js';

const bls = bls12_381.shortSignatures;
const key = Buffer.alloc(32, 7);
const text = (value: string) => hash('sha256', value);
const chain: BeaconChain = {
  ...{ name: '县区信标', chain: text('chain'), period: 3, genesis: 1_650_000_000, scheme: SCHEME, relays: [] },
  publicKey: Buffer.from(bls.getPublicKey(key).toBytes()).toString('hex'),
};
function signRound(round: number): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(round));
  return Buffer.from(bls.sign(bls.hash(hash('sha256', message, 'buffer')), key).toBytes()).toString('hex');
}

interface Asked {
  readonly number: number;
  readonly planItem?: string;
  /** The witnesses of the made-up exports sign from 2022-05-31T00:00:00Z on, a minute apart. */
  readonly notBefore?: string;
  readonly rotation?: readonly Recusal[];
  readonly declared?: readonly Recusal[];
  readonly inspected?: Readonly<Record<string, string>>;
}

/** A draw of four units that an office may have frozen, right by itself. */
function held(asked: Asked): DrawBundle {
  const { number, planItem = 'JH-01', notBefore = '2022-05-31T01:00:00.000Z', inspected = {} } = asked;
  const [drawId, salt] = [`draw-${number}`, 'ab'.repeat(16)];
  const because = (why: 'rotation' | 'declared') => (pair: Recusal) => ({ ...pair, why, salt });
  const rows = sortRows({
    objects: ['U1', 'U2', 'U3', 'U4'].map((id) => ({
      ...{ id, stratum: 'ordinary', w: 1, eligible: true, salt },
      ...(inspected[id] && { lastInspected: inspected[id] }),
    })),
    supervisors: ['L1', 'L2', 'L3', 'M1', 'M2', 'M3'].map((id) => ({
      ...{ id, unit: 'external', pool: id.startsWith('L') ? 'lead' : 'member', cap: 4, available: true, salt },
    })),
    forbidden: [...(asked.rotation ?? []).map(because('rotation')), ...(asked.declared ?? []).map(because('declared'))],
  });
  const freezeDeadline = new Date(Date.parse(notBefore) - 3_600_000).toISOString();
  const round = roundOf(chain, { notBefore, freezeDeadline });
  const manifest = sealManifest(
    {
      ...{ drawId, planItem, batch: number, legalBasis: '《条例》第三十九条', hash: 'sha256', rulesVersion: '1' },
      ...{ software: { version: '1', sourceHash: text('source'), verifierHash: text('verifier') } },
      ...{
        slots: ['lead', 'member'],
        frequencyCap: { months: 0 },
        freezeDeadline,
        revealBy: freezeDeadline,
        notBefore,
      },
      publishBy: '2022-07-01T00:00:00.000Z',
      strata: [{ id: 'ordinary', method: 'srs', rule: 'ceil(0.5*N)' }],
      contributions: [
        { kind: 'pepper', party: 'office', commit: commit({ drawId, party: 'office', value: text('pepper') }) },
        { kind: 'drand', chain: chain.chain, round },
      ],
    },
    rows,
  )!;
  const signature = signRound(round);
  const randomness = hash('sha256', Buffer.from(signature, 'hex'));
  const contributions = [
    { kind: 'pepper' as const, party: 'office', text: text('pepper') },
    { kind: 'drand' as const, chain: chain.chain, round, signature, text: randomness },
  ];
  const execution = executeDraw({ manifest, rows, contributions });
  if (!execution.feasible) throw new Error('not to be paired');
  return buildBundle({ manifest, rows, contributions, result: execution.result, changes: [] });
}

/** What the history records of it, all on one day. */
function recorded(bundle: DrawBundle, number: number, at = '2022-05-31T00:00:00.000Z'): SyntheticEvent[] {
  const { manifest, result, hashes } = bundle;
  const of = { drawId: manifest.drawId };
  const stream = `draw-${manifest.drawId}`;
  return [
    {
      ...{ stream, at, type: 'DrawFrozen' },
      data: { ...of, year: 2022, number, manifest, manifestHash: manifestHash(manifest) },
    },
    { stream, at, type: 'DrawExecuted', data: { ...of, resultHash: hashes.resultHash } },
    { stream, at, type: 'DrawPublished', data: { ...of, assignments: result.assignments } },
  ];
}

async function checked(
  events: readonly SyntheticEvent[],
  bundles: readonly DrawBundle[],
  options: SyntheticOptions & { chains?: readonly BeaconChain[] } = {},
): Promise<{ found: string; codes: string[] }> {
  const files = new Map(
    [...syntheticExport(events, options)].map(([path, content]) => [path, Buffer.from(content as string)]),
  );
  for (const [index, bundle] of bundles.entries()) {
    files.set(`draws/${index}.json`, Buffer.from(canonicalJson(bundle)));
  }
  const inputs = noInputs();
  inputs.exports.push(memorySource('export', files));
  inputs.chains.push({ name: 'chains', text: JSON.stringify(options.chains ?? [chain]) });
  const report = new Report();
  await verify(inputs, report);
  const codes = report.lines.map(({ code }) => code);
  return { found: [report.result, ...(report.reason ? [report.reason.code] : [])].join(' '), codes };
}

describe('the witnesses of a freeze and the round of its beacon', () => {
  /** The round comes out half a minute after the first signatures and half a minute before the second. */
  const bundle = held({ number: 1, notBefore: '2022-05-31T00:00:30.000Z' });
  const events = recorded(bundle, 1);
  const signedBy = (first: number[], second: number[]) =>
    checked(events, [bundle], { checkpoints: [1, 3], cosigners: (n) => (n === 0 ? first : second) });

  it('enough had signed before it: a pass, and said', async () => {
    const { found, codes } = await signedBy([0, 1], [0, 1]);
    expect(found).toBe('PASS');
    expect(codes).toContain('freeze-witnessed');
    expect((await signedBy([0, 2], [1])).codes).toContain('freeze-witnessed');
  });

  it.each([
    ['none', []],
    ['one too few', [0]],
  ])('%s had signed before it: a failure', async (_, first) =>
    expect((await signedBy(first, [0, 1])).found).toBe('FAIL freeze-witnessed-late'),
  );

  it('a signature over the history before the freeze does not count', async () => {
    const before = { stream: 'issue-1', type: 'IssueFound', data: {} };
    const options = { checkpoints: [1, 4] };
    expect((await checked([before, ...events], [bundle], options)).found).toBe('FAIL freeze-witnessed-late');
  });

  it('without signatures or without the chain it was not checked; where none are asked for, that is said', async () => {
    const nobody = await checked(events, [bundle], { cosigners: () => [] });
    expect([nobody.found.startsWith('COULD NOT CHECK'), nobody.codes.includes('freeze-not-witnessed')]).toEqual([
      true,
      true,
    ]);
    const strange = await checked(events, [bundle], { chains: [{ ...chain, chain: text('another') }] });
    expect(strange.found).toMatch(/^COULD NOT CHECK/);
    expect(strange.codes).toContain('freeze-round-unknown');
    const none = await checked(events, [bundle], { cosigners: () => [], quorum: 0 });
    expect(none.found).toBe('PASS');
    expect(none.codes).toContain('freeze-unwitnessed');
  });
});

describe('the recusals after the last draw', () => {
  const first = held({ number: 1 });
  const other = held({ number: 2, planItem: 'JH-02' });
  const before = [...recorded(first, 1, '2022-05-01T00:00:00.000Z'), ...recorded(other, 2, '2022-05-02T00:00:00.000Z')];
  const pairsOf = ({ result }: DrawBundle) =>
    Object.entries(result.assignments).flatMap(([o, team]) => team.map((s) => ({ o, s })));
  const pairs = pairsOf(first);
  const strange = {
    o: 'U1',
    s: ['L1', 'L2', 'L3'].find((s) => !pairs.some((pair) => pair.o === 'U1' && pair.s === s))!,
  };
  const next = async (asked: Partial<Asked>, between: readonly SyntheticEvent[] = before) => {
    const bundle = held({ number: 3, ...asked });
    return checked([...between, ...recorded(bundle, 3)], [first, other, bundle]);
  };

  it('are those of the last published draw of the plan item, apart from recusals that stand anyway', async () => {
    const { found, codes } = await next({ rotation: pairs });
    expect([found, codes.includes('draw-rotation')]).toEqual(['PASS', true]);
    const [declared, ...rotation] = pairs;
    expect((await next({ rotation, declared: [declared!] })).found).toBe('PASS');
  });

  it('may be left out as a whole: nothing says that they were asked for', async () =>
    expect((await next({})).found).toBe('PASS'));

  it.each([
    ['one is missing', pairs.slice(1)],
    ['one is made up', [...pairs, strange]],
    ['they are of another plan item', pairsOf(other).slice(0, 1).concat(strange)],
  ])('%s: a failure', async (_, rotation) =>
    expect((await next({ rotation })).found).toBe('FAIL draw-rotation-otherwise'),
  );

  it('of a draw that was published later do not count', async () => {
    const bundle = held({ number: 3, rotation: pairs });
    const events = [...recorded(bundle, 3), ...before];
    expect((await checked(events, [first, other, bundle])).found).toBe('FAIL draw-rotation-otherwise');
  });

  it('of units that inspect each other are never left out, and follow the teams that were exchanged', () => {
    const codesOf = (rotation: readonly Recusal[]) => {
      const earlier = new EarlierEvents();
      let index = 0;
      const tell = (type: string, data: object, at = '2022-05-01T00:00:00.000Z') =>
        earlier.readers.get(type)!(
          { at } as Parameters<ReturnType<(typeof earlier.readers)['get']> & object>[0],
          data,
          index++,
        );
      const assignments = { U1: ['L1'], U2: ['L2'], gone: ['L1'] };
      tell('DrawPublished', { drawId: 'draw-1', kind: 'mutual', assignments });
      tell('SupervisorReplaced', { drawId: 'draw-1', object: 'U2', team: ['L3'] });
      const bundle = held({ number: 3, rotation });
      tell('DrawFrozen', { drawId: 'draw-3', kind: 'mutual', manifest: bundle.manifest }, '2022-05-31T00:00:00.000Z');
      const report = new Report();
      earlier.check(bundle, true, report);
      return report.lines.map(({ code }) => code);
    };
    const right = [
      { o: 'U1', s: 'L1' },
      { o: 'U2', s: 'L3' },
    ];
    expect(codesOf(right)).toEqual(['draw-rotation']);
    expect(codesOf([])).toEqual(['draw-rotation-otherwise']);
    expect(codesOf([right[0]!, { o: 'U2', s: 'L2' }])).toEqual(['draw-rotation-otherwise']);
  });
});

describe('the days of the last inspections', () => {
  const concluded = (unitId: string, at: string, result = 'no-problem-found'): SyntheticEvent => ({
    ...{ stream: `inspection-${unitId}-${at}`, type: 'InspectionConcluded', data: { unitId, result }, at },
  });
  const history = [concluded('U1', '2022-02-01T02:00:00.000Z'), concluded('U1', '2022-03-01T17:00:00.000Z')];
  const checkedWith = (inspected: Asked['inspected'], before = history, after: readonly SyntheticEvent[] = []) => {
    const bundle = held({ number: 1, inspected });
    return checked([...before, ...recorded(bundle, 1), ...after], [bundle]);
  };

  it('are those of the inspections concluded before the freeze', async () => {
    const { found, codes } = await checkedWith({ U1: '2022-03-02' });
    expect([found, codes.includes('draw-inspected')]).toEqual(['PASS', true]);
    const later = [concluded('U2', '2022-05-31T00:00:00.000Z')];
    expect((await checkedWith({ U1: '2022-03-02' }, history, later)).found).toBe('PASS');
  });

  it.each(['obstructed', 'unable'])('are not those of visits that came to nothing: %s', async (result) => {
    const inVain = [...history, concluded('U1', '2022-04-01T02:00:00.000Z', result)];
    expect((await checkedWith({ U1: '2022-03-02' }, inVain)).found).toBe('PASS');
    expect((await checkedWith({ U1: '2022-04-01' }, inVain)).found).toBe('FAIL draw-inspected-otherwise');
  });

  it.each([
    ['one is left out, and the unit could be drawn again', {}],
    ['one is an earlier day', { U1: '2022-02-01' }],
    ['one is made up, and the unit could be spared', { U1: '2022-03-02', U2: '2022-05-01' }],
  ])('%s: a failure', async (_, inspected) =>
    expect((await checkedWith(inspected)).found).toBe('FAIL draw-inspected-otherwise'),
  );

  it('cannot be said where content was erased', async () => {
    const erased = { ...concluded('U2', '2022-04-01T00:00:00.000Z'), erased: true };
    const { codes } = await checkedWith({ U1: '2022-03-02', U2: '2022-04-01' }, [...history, erased]);
    expect(codes).toContain('draw-past-erased');
    expect(codes).not.toContain('draw-inspected-otherwise');
  });

  it('recorded in the same moment as the freeze may be in its lists or not', async () => {
    const moment = [...history, concluded('U2', '2022-05-30T23:59:30.000Z')];
    expect((await checkedWith({ U1: '2022-03-02' }, moment)).found).toBe('PASS');
    expect((await checkedWith({ U1: '2022-03-02', U2: '2022-05-31' }, moment)).found).toBe('PASS');
  });
});
