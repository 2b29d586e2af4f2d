import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import {
  FIRST_COSIGNED,
  LOG,
  ORIGIN,
  RECEIPTS,
  syntheticExport,
  type SyntheticEvent,
  type SyntheticOptions,
} from '@app/testing/synthetic-export.js';
import { leafHash } from '@app/eventing/hashing.js';
import {
  checkpointText,
  formatEventProof,
  formatNote,
  joinCheckpoints,
  nodesFromTiles,
  proveInclusion,
  signNote,
  signReceipt,
  splitCheckpoints,
  tilePath,
} from '@app/transparency';
import { noInputs, sortFiles, type Inputs } from './inputs.js';
import { Report } from './report.js';
import { memorySource } from './source.js';
import { verify } from './verify.js';
import { sentence } from './words.js';
import { zipSource } from './zip-source.js';

type Files = Map<string, string | Buffer>;

const vectors = new URL('../../../test/vectors/', import.meta.url);
const small: Files = new Map(
  readdirSync(new URL('export-small/', vectors)).map((name) => [
    name,
    readFileSync(new URL(`export-small/${name}`, vectors)),
  ]),
);
const bytesOf = (files: Files): Map<string, Buffer> =>
  new Map([...files].map(([path, content]) => [path, Buffer.from(content as string)]));

async function checked(files: Files | undefined, more: Partial<Inputs> = {}): Promise<Report> {
  const inputs: Inputs = { ...noInputs(), ...more };
  if (files) inputs.exports.push(memorySource('export', bytesOf(files)));
  const report = new Report();
  await verify(inputs, report);
  return report;
}

/** The result and what stands first against a pass. */
const found = async (files: Files | undefined, more?: Partial<Inputs>): Promise<string> => {
  const { result, reason } = await checked(files, more);
  return reason ? `${result} ${reason.code}` : result;
};
const noted = async (files: Files): Promise<string[]> =>
  (await checked(files)).lines.filter(({ outcome }) => outcome === 'note').map(({ code }) => code);
const changed = (files: Files, path: string, change: (text: string) => string): Files =>
  new Map(files).set(path, change(String(files.get(path))));
const without = (files: Files, ...paths: string[]): Files =>
  new Map([...files].filter(([path]) => !paths.includes(path)));

function* events(count: number): Generator<SyntheticEvent> {
  for (let n = 0; n < count; n++) {
    yield { stream: `issue-${n % 7}`, type: 'IssueFound', data: { n, words: '“整改”\n\u001f"\\' } };
  }
}
const made = (count: number, options: SyntheticOptions = {}): Files => syntheticExport(events(count), options);
/** As many events of the same streams, with other content. */
const other = (count: number): Files =>
  syntheticExport([...events(count)].map((event) => ({ ...event, type: 'IssueClosed' })));
const line = (files: Files, index: number): string => String(files.get('events.ndjson')).split('\n')[index]!;

describe('an export', () => {
  it('of the vectors passes, as a folder, as a zip and as single files', async () => {
    expect(await found(small)).toBe('PASS');
    const zipped = zipSync(Object.fromEntries([...bytesOf(small)].map(([path, bytes]) => [`export/${path}`, bytes])));
    expect(await found(undefined, { exports: [zipSource('export.zip', zipped)] })).toBe('PASS');
    const inputs = noInputs();
    sortFiles(bytesOf(small), inputs);
    expect(await found(undefined, inputs)).toBe('PASS');
  });

  it('as single files has each part once: a second checkpoints file is an older one, another second is not checked', async () => {
    const loose = (...more: [string, Files, string][]) => {
      const inputs = noInputs();
      const second = more.map(([name, files, path]) => [name, Buffer.from(String(files.get(path)))] as const);
      sortFiles(new Map([...second, ...bytesOf(made(9))]), inputs);
      return found(undefined, inputs);
    };
    expect(await loose(['kept.txt', made(5), 'checkpoints.txt'])).toBe('PASS');
    expect(await loose(['kept.txt', other(5), 'checkpoints.txt'])).toBe('FAIL older-differs');
    expect(await loose(['other.json', small, 'policy.json'])).toBe('COULD NOT CHECK doubled-file');
    expect(await loose(['other/events.ndjson', made(9), 'events.ndjson'])).toBe('COULD NOT CHECK doubled-file');
  });

  it('passes at any size, with tiles and several checkpoints', async () => {
    for (const count of [1, 2, 255, 256, 257, 600]) {
      const checkpoints = [...new Set([1, Math.ceil(count / 2), count])];
      expect(await found(made(count, { tiles: true, checkpoints }))).toBe('PASS');
    }
  });

  it('never passes with any one byte of its events changed', async () => {
    const bytes = Buffer.from(small.get('events.ndjson')!);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const other = Buffer.from(bytes);
        other[at]! ^= by;
        expect((await checked(new Map(small).set('events.ndjson', other))).result).not.toBe('PASS');
      }),
      { numRuns: 400 },
    );
  });

  it('never passes with another letter anywhere in a line that has escapes', async () => {
    const files = made(3);
    const bytes = Buffer.from(String(files.get('events.ndjson')));
    for (let at = 0; at < line(files, 0).length; at++) {
      for (const by of [1, 0x20]) {
        const other = Buffer.from(bytes);
        other[at]! ^= by;
        expect((await checked(new Map(files).set('events.ndjson', other))).result).not.toBe('PASS');
      }
    }
  });

  it.each([
    ['no last line', (text: string) => text.split('\n').slice(0, -2).join('\n') + '\n', 'FAIL root-beyond'],
    ['half its lines', (text: string) => text.slice(0, text.length / 2), 'FAIL lines-differ'],
    ['no lines', () => '', 'FAIL root-beyond'],
    ['two lines changed over', swapped, 'FAIL order-differ'],
    ['a line twice', (text: string) => text + text.split('\n')[36]! + '\n', 'FAIL order-differ'],
    ['an empty line', (text: string) => text.replace('\n', '\n\n'), 'FAIL lines-differ'],
  ] as const)('with %s fails', async (_, change, expected) =>
    expect(await found(changed(small, 'events.ndjson', change))).toBe(expected),
  );

  it('names the event whose content was changed, and the one that no longer follows', async () => {
    const content = await checked(changed(small, 'events.ndjson', (text) => text.replace('\\"i\\":7', '\\"i\\":8')));
    expect(content.reason).toMatchObject({ code: 'payloads-differ', facts: { index: 7, id: 'id7', version: 2 } });
    const actor = changed(small, 'events.ndjson', (text) => text.replace('\\"actor\\":\\"a\\"', '\\"actor\\":\\"b\\"'));
    expect((await checked(actor)).reason).toMatchObject({ code: 'chains-differ', facts: { index: 5, beforeIndex: 0 } });
  });

  it('fails where an id stands twice', async () => {
    const again = changed(small, 'events.ndjson', (text) => text.replace('\\"id\\":\\"id1\\"', '\\"id\\":\\"id0\\"'));
    expect((await checked(again)).lines.map(({ code }) => code)).toContain('ids-differ');
  });
});

function swapped(text: string): string {
  const [first, second, ...rest] = text.split('\n');
  return [second, first, ...rest].join('\n');
}

describe('checkpoints', () => {
  const forged = signNote(checkpointText({ origin: ORIGIN, size: 9, root: Buffer.alloc(32, 1) }), LOG);

  it.each([
    ['none', without(made(9), 'checkpoints.txt'), 'COULD NOT CHECK no-checkpoints'],
    ['an empty file', changed(made(9), 'checkpoints.txt', () => ''), 'COULD NOT CHECK no-checkpoints'],
    ['too few cosignatures', made(9, { cosigners: () => [1] }), 'COULD NOT CHECK too-few-witnesses'],
    [
      'one of another history',
      new Map(made(9)).set('checkpoints.txt', other(9).get('checkpoints.txt')!),
      'FAIL root-differs',
    ],
    ['a root that nobody computed', changed(made(9), 'checkpoints.txt', () => formatNote(forged)), 'FAIL root-differs'],
    [
      'another size',
      changed(made(9), 'checkpoints.txt', (text) => text.replace('\n9\n', '\n8\n')),
      'FAIL checkpoint-wrong-signature',
    ],
    [
      'another separator',
      changed(made(9, { checkpoints: [4, 9] }), 'checkpoints.txt', (text) => text.replace('---', '===')),
      'FAIL checkpoint-not-a-checkpoint',
    ],
    [
      'no log signature',
      changed(made(9), 'checkpoints.txt', (text) => text.replace(/\n— county.*\n/, '\n')),
      'FAIL checkpoint-not-signed-by-log',
    ],
    [
      'the smaller behind the larger',
      changed(made(9, { checkpoints: [4, 9] }), 'checkpoints.txt', (text) =>
        joinCheckpoints(splitCheckpoints(text).reverse()),
      ),
      'FAIL checkpoints-disordered',
    ],
    ['events behind the last', made(9, { checkpoints: [8] }), 'COULD NOT CHECK tail-unsigned'],
  ] as const)('%s: no pass', async (_, files, expected) => expect(await found(files)).toBe(expected));

  it('may lack cosignatures where a later one has them, and may ask for none: it is said', async () => {
    const later = made(9, { checkpoints: [4, 9], cosigners: (n) => (n === 0 ? [] : [0, 1]) });
    expect(await found(later)).toBe('PASS');
    expect(await noted(later)).toContain('earlier-too-few-witnesses');
    const nobody = made(9, { cosigners: () => [], quorum: 0 });
    expect(await found(nobody)).toBe('PASS');
    expect(await noted(nobody)).toContain('unwitnessed');
  });

  it('kept from earlier must be continued', async () => {
    const older = (files: Files) => ({ older: [{ name: 'kept', text: String(files.get('checkpoints.txt')) }] });
    expect(await found(made(9), older(made(5)))).toBe('PASS');
    expect(await found(made(9), older(made(12)))).toBe('FAIL older-beyond');
    expect(await found(made(9), older(other(5)))).toBe('FAIL older-differs');
    expect(await found(made(9), { older: [{ name: 'kept', text: 'x' }] })).toBe('FAIL checkpoint-not-a-checkpoint');
    expect(await found(made(9), { older: [{ name: 'kept', text: '' }] })).toBe('COULD NOT CHECK older-empty');
  });
});

describe('the policy', () => {
  const policy = String(made(1).get('policy.json'));
  it.each([
    ['nowhere', without(made(9), 'policy.json'), 'COULD NOT CHECK no-policy'],
    ['broken', changed(made(9), 'policy.json', () => '{'), 'COULD NOT CHECK policy-unreadable'],
    ['of another log', new Map(made(9)).set('policy.json', small.get('policy.json')!), 'FAIL checkpoint-other-origin'],
    [
      'with a quorum beyond its witnesses',
      changed(made(9), 'policy.json', (text) => text.replace('"quorum":2', '"quorum":4')),
      'COULD NOT CHECK policy-unreadable',
    ],
  ] as const)('%s: no pass', async (_, files, expected) => expect(await found(files)).toBe(expected));

  it('from elsewhere goes before the one in the export', async () => {
    expect(await found(made(9), { policy: { name: 'mine', text: policy } })).toBe('PASS');
    const mine = { policy: { name: 'mine', text: String(small.get('policy.json')) } };
    expect(await found(made(9), mine)).toBe('FAIL checkpoint-other-origin');
    expect(await noted(made(9))).toContain('policy-of-export');
  });
});

describe('tiles', () => {
  const tiled = made(600, { tiles: true });
  const flip = (path: string) => {
    const bytes = Buffer.from(tiled.get(path) as Buffer);
    bytes[33]! ^= 1;
    return new Map(tiled).set(path, bytes);
  };

  it.each([
    ['another full one', flip('tiles/tile/0/001'), 'FAIL tile-differs'],
    ['another partial one', flip('tiles/tile/0/002.p/88'), 'FAIL tile-differs'],
    ['another upper one', flip('tiles/tile/1/000.p/2'), 'FAIL tile-differs'],
    ['one too short', new Map(tiled).set('tiles/tile/0/000', Buffer.alloc(64)), 'FAIL tile-differs'],
    ['one beyond the history', new Map(tiled).set('tiles/tile/0/007', Buffer.alloc(8192)), 'FAIL tile-beyond'],
    ['one that is none', new Map(tiled).set('tiles/tile/0/x', Buffer.alloc(32)), 'FAIL tile-beyond'],
    ['one missing', without(tiled, 'tiles/tile/0/001'), 'COULD NOT CHECK tiles-lacking'],
  ] as const)('%s: no pass', async (_, files, expected) => expect(await found(files)).toBe(expected));
});

describe('a single proof', () => {
  const files = made(600, { tiles: true });
  const proof = async (index: number, extra?: string) =>
    formatEventProof({
      index,
      hashes: await proveInclusion(
        index,
        600,
        nodesFromTiles(600, async (tiles) => tiles.map((tile) => files.get(`tiles/${tilePath(tile)}`) as Buffer)),
      ),
      checkpoint: String(files.get('checkpoints.txt')),
      ...(extra !== undefined && { extra: Buffer.from(extra) }),
    });
  const alone = (text: string) =>
    found(undefined, {
      proofs: [{ name: 'p', text }],
      policy: { name: 'mine', text: String(files.get('policy.json')) },
    });

  it('holds with its event, or with the history beside it', async () => {
    expect(await alone(await proof(7, line(files, 7)))).toBe('PASS');
    expect(await found(files, { proofs: [{ name: 'p', text: await proof(7) }] })).toBe('PASS');
  });

  it('of an envelope alone leaves the content unchecked, and says so', async () => {
    const { envelope } = JSON.parse(line(files, 7)) as { envelope: string };
    const policy = { name: 'mine', text: String(files.get('policy.json')) };
    const codes = async (extra: string) => {
      const { lines } = await checked(undefined, { proofs: [{ name: 'p', text: await proof(7, extra) }], policy });
      return lines.map(({ code }) => code);
    };
    expect(await codes(JSON.stringify({ envelope }))).toEqual(
      expect.arrayContaining(['proof', 'proof-without-content']),
    );
    expect(await codes(line(files, 7))).not.toContain('proof-without-content');
  });

  it('is nothing without event, policy or form', async () => {
    expect(await alone(await proof(7))).toBe('COULD NOT CHECK proof-without-event');
    expect(await found(undefined, { proofs: [{ name: 'p', text: await proof(7, line(files, 7)) }] })).toBe(
      'COULD NOT CHECK no-policy',
    );
    expect(await alone('c2sp.org/tlog-proof@v1\n')).toBe('COULD NOT CHECK proof-unreadable');
  });

  it('fails with another event, content, place or path', async () => {
    const whole = await proof(7, line(files, 7));
    expect(await alone(await proof(7, line(files, 8)))).toBe('FAIL proof-differs');
    expect(await alone(await proof(7, line(files, 7).replace('"n\\":7', '"n\\":8')))).not.toContain('PASS');
    expect(await alone(await proof(7, line(files, 7).replace('n\\":7', 'n\\":8')))).toContain('FAIL');
    expect(await alone(whole.replace('index 7', 'index 6'))).toBe('FAIL proof-differs');
    expect(await alone(whole.replace(/\n([^\n]*)\n\n/, '\n\n'))).toBe('FAIL proof-differs');
    expect(await found(files, { proofs: [{ name: 'p', text: await proof(7, line(files, 8)) }] })).toBe(
      'FAIL proof-other-event',
    );
  });
});

describe('a receipt', () => {
  const files = made(9, { checkpoints: [4, 9] });
  const leaf = (index: number) =>
    leafHash(Buffer.from((JSON.parse(line(files, index)) as { envelope: string }).envelope));
  const receipt = (hash: Buffer, by: number, signer = RECEIPTS) =>
    signReceipt({ origin: ORIGIN, by, events: [{ id: 'e', hash }] }, signer);
  const held = (text: string, history: Files | undefined = files) =>
    found(history, { receipts: [{ name: 'r', text }] });

  it('was kept if the event was in time', async () => {
    expect(await held(receipt(leaf(2), FIRST_COSIGNED - 1))).toBe('PASS');
    expect(await held(receipt(leaf(8), FIRST_COSIGNED + 30))).toBe('PASS');
  });

  it('was broken if a checkpoint witnessed later is without it', async () => {
    expect(await held(receipt(leaf(8), FIRST_COSIGNED - 1))).toBe('FAIL promise-broken');
    expect(await held(receipt(Buffer.alloc(32, 9), FIRST_COSIGNED))).toBe('FAIL promise-broken');
  });

  it('was not kept yet if nobody has signed the event', async () => {
    const receipts = [{ name: 'r', text: receipt(leaf(8), FIRST_COSIGNED + 3600) }];
    const { lines } = await checked(made(9, { checkpoints: [8] }), { receipts });
    expect(lines).toContainEqual({ outcome: 'missing', code: 'promised-unsigned', facts: { name: 'r', id: 'e' } });
    expect(lines.map(({ code }) => code)).not.toContain('receipt');
  });

  it('says nothing yet before its time, from another key, or without a history', async () => {
    expect(await held(receipt(Buffer.alloc(32, 9), FIRST_COSIGNED + 3600))).toBe('COULD NOT CHECK promised-not-found');
    expect(await held(receipt(leaf(2), FIRST_COSIGNED, LOG))).toBe('FAIL receipt-not-signed');
    const policy = { name: 'mine', text: String(files.get('policy.json')) };
    expect(await found(undefined, { receipts: [{ name: 'r', text: receipt(leaf(2), 1) }], policy })).toBe(
      'COULD NOT CHECK receipt-without-history',
    );
    expect(await held('yuheng/receipt/v1')).toBe('COULD NOT CHECK receipt-unreadable');
    expect(await found(small, { receipts: [{ name: 'r', text: receipt(leaf(2), 1) }] })).toBe(
      'COULD NOT CHECK no-receipt-key',
    );
  });
});

describe('a draw', () => {
  const text = readFileSync(new URL('bundle-small.json', vectors), 'utf8').trimEnd();
  const bundle = JSON.parse(text) as {
    manifest: { drawId: string };
    hashes: { manifestHash: string; resultHash: string };
  };
  const { drawId } = bundle.manifest;
  const history = (resultHash: string, more: Files = new Map([['draws/1.json', text]])): Files =>
    new Map([
      ...syntheticExport([
        { stream: 'draw-1', type: 'DrawFrozen', data: { drawId, manifestHash: bundle.hashes.manifestHash } },
        { stream: 'draw-1', type: 'DrawExecuted', data: { drawId, resultHash } },
        { stream: 'draw-1', type: 'DrawPublished', data: { drawId } },
      ]),
      ...more,
    ]);

  it('is held again from its bundle alone', async () =>
    expect(await found(undefined, { bundles: [{ name: 'b', text }] })).toBe('PASS'));

  it('must be the one the history records', async () => {
    expect(await found(history(bundle.hashes.resultHash))).toBe('PASS');
    expect(await found(history('0'.repeat(64)))).toBe('FAIL draw-recorded-otherwise');
    expect(await found(made(9), { bundles: [{ name: 'b', text }] })).toBe('FAIL draw-not-recorded');
    expect(await found(history(bundle.hashes.resultHash, new Map()))).toBe('COULD NOT CHECK bundle-lacking');
  });

  it('fails with anything in it changed', async () => {
    const at = text.indexOf('91920274132126135881');
    const other = `${text.slice(0, at)}8${text.slice(at + 1)}`;
    expect(await found(undefined, { bundles: [{ name: 'b', text: other }] })).toBe('FAIL bundle-differs');
  });
});

describe('what cannot be checked', () => {
  it.each([
    ['nothing at all', {}, 'nothing-given'],
    ['a policy alone', { policy: { name: 'p', text: String(small.get('policy.json')) } }, 'nothing-given'],
    ['a file of no known kind', { unknown: ['x'] }, 'unknown-file'],
    ['a folder without events', { exports: [memorySource('f', new Map())] }, 'no-events'],
    [
      'two histories',
      { exports: [memorySource('a', bytesOf(small)), memorySource('b', bytesOf(small))] },
      'several-histories',
    ],
  ])('is no pass: %s', async (_, more, code) => {
    const report = await checked(undefined, more);
    expect([report.result, report.reason?.code]).toEqual(['COULD NOT CHECK', code]);
  });

  it('is no pass: a source that breaks', async () => {
    const breaking = {
      ...memorySource('f', bytesOf(small)),
      chunks: () => {
        throw new Error('gone');
      },
    };
    expect(await found(undefined, { exports: [breaking] })).toBe('COULD NOT CHECK broke');
  });

  it('is no pass: a zip that is cut off or has a file twice', () => {
    const zipped = zipSync(Object.fromEntries(bytesOf(small)));
    expect(() => zipSource('z', zipped.subarray(0, -30))).toThrow();
    expect(() => zipSource('z', zipped.subarray(0, zipped.length / 2))).toThrow();
  });

  it('says what it cannot detect, in both languages, and lets no file forge a line', async () => {
    const report = await checked(small);
    for (const language of ['zh', 'en'] as const) {
      const limits = report.lines.filter(({ code }) => code.startsWith('limit-'));
      expect(limits.map((each) => sentence(each, language)).every((words) => words.length > 10)).toBe(true);
      expect(limits).toHaveLength(4);
      expect(sentence({ code: 'unknown-file', facts: { name: 'a\nRESULT: PASS' } }, language)).not.toContain('\n');
    }
  });
});
