import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { consistencyProof, leafHash, treeRoot } from '@app/eventing/hashing.js';
import {
  checkpointText,
  formatAddCheckpoint,
  formatNote,
  formatVerifierKey,
  noteSigner,
  parseNote,
  parseSignatureLines,
  signNote,
  SIZE_TYPE,
  verifyNote,
} from '@app/transparency';
import { CosignedMemory, originHash } from './cosigned-memory.js';
import { witnessServer } from './server.js';
import { keysByOrigin } from './trusted-logs.js';
import { Witness, type Answer } from './witness.js';

const ORIGIN = 'wuyang.example/history';
const log = noteSigner('wuyang.example/history', 'ed25519', Buffer.alloc(32, 1));
const stranger = noteSigner('wuyang.example/history', 'ed25519', Buffer.alloc(32, 2));
const signer = noteSigner('witness.example/a', 'cosignature-v1', Buffer.alloc(32, 3));

const leaves = (size: number, from = 'event'): Buffer[] =>
  Array.from({ length: size }, (_, n) => leafHash(Buffer.from(`${from} ${n}`)));
/** A history that is the same up to 5 events and another from there on. */
const forked = (size: number): Buffer[] => [...leaves(5), ...leaves(size, 'other').slice(5)];

const checkpoint = (tree: readonly Buffer[], by = log, origin = ORIGIN): string =>
  formatNote(signNote(checkpointText({ origin, size: tree.length, root: treeRoot(tree) }), by));

const request = (oldSize: number, tree: readonly Buffer[], note = checkpoint(tree)): string =>
  formatAddCheckpoint({ oldSize, proof: oldSize === 0 ? [] : consistencyProof(oldSize, tree), note });

describe('a witness', () => {
  let folder: string;
  let memory: CosignedMemory;
  let server: Server;
  let held = true;
  let watched: unknown[];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'yuheng-witness-'));
    memory = new CosignedMemory(folder, signer.key);
    memory.begin(ORIGIN);
    held = true;
    watched = [];
    const logs = keysByOrigin([{ origin: ORIGIN, vkey: formatVerifierKey(log.key) }])!;
    const witness = new Witness(signer, logs, memory, () => 1_700_000_000);
    const watch = {
      answered: (answer: Answer) => watched.push(answer),
      failed: (error: unknown) => watched.push(error),
    };
    server = witnessServer(witness, () => held, watch);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true });
  });

  const url = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const post = async (body: string | Uint8Array<ArrayBuffer>) => {
    const response = await fetch(`${url()}/add-checkpoint`, { method: 'POST', body });
    return { status: response.status, type: response.headers.get('content-type'), body: await response.text() };
  };
  const remembered = (): string => readFileSync(join(folder, `${originHash(ORIGIN)}.txt`), 'utf8');

  it('cosigns the first checkpoint it sees, and remembers it', async () => {
    const answer = await post(request(0, leaves(3)));
    expect(answer.status).toBe(200);
    const { text } = parseNote(checkpoint(leaves(3)))!;
    const signatures = parseSignatureLines(answer.body)!;
    expect(verifyNote({ text, signatures }, [signer.key]).valid).toEqual([{ key: signer.key, time: 1_700_000_000 }]);
    expect(memory.last(ORIGIN)).toMatchObject({ size: 3, root: treeRoot(leaves(3)) });
    expect(readdirSync(folder)).toEqual([`${originHash(ORIGIN)}.txt`]);
  });

  it('cosigns what continues the checkpoint it cosigned last', async () => {
    for (const [from, to] of [
      [0, 3],
      [3, 4],
      [4, 4],
      [4, 200],
    ] as const)
      expect((await post(request(from, leaves(to)))).status).toBe(200);
    expect(memory.last(ORIGIN)?.size).toBe(200);
  });

  it('answers 404 to a log it does not know', async () => {
    const note = checkpoint(leaves(3), log, 'elsewhere.example/history');
    expect((await post(request(0, leaves(3), note))).status).toBe(404);
  });

  it('answers 403 to a checkpoint that the log did not sign', async () => {
    expect((await post(request(0, leaves(3), checkpoint(leaves(3), stranger)))).status).toBe(403);
    const [, last] = checkpoint(leaves(3)).split('\n\n');
    expect((await post(request(0, leaves(3), `${checkpoint(leaves(4)).split('\n\n')[0]}\n\n${last}`))).status).toBe(
      403,
    );
    expect(memory.last(ORIGIN)).toBeUndefined();
  });

  it('answers 409 with the size it knows when asked to follow on another', async () => {
    await post(request(0, leaves(5)));
    for (const old of [0, 3]) {
      expect(await post(request(old, leaves(9)))).toEqual({ status: 409, type: SIZE_TYPE, body: '5\n' });
    }
    expect(memory.last(ORIGIN)?.size).toBe(5);
  });

  it('refuses an older checkpoint: history is not rolled back', async () => {
    await post(request(0, leaves(9)));
    const before = remembered();
    expect(await post(request(5, leaves(5)))).toMatchObject({ status: 409, body: '9\n' });
    expect(await post(request(0, leaves(5)))).toMatchObject({ status: 409, body: '9\n' });
    expect(remembered()).toBe(before);
  });

  it('answers 409 to the same size with another root', async () => {
    await post(request(0, leaves(9)));
    const before = remembered();
    expect(await post(request(9, forked(9)))).toEqual({ status: 409, type: SIZE_TYPE, body: '9\n' });
    expect(watched.at(-1)).toMatchObject({ refused: 'fork' });
    expect(remembered()).toBe(before);
  });

  it('answers 422 to a history that parted from the one it knows', async () => {
    await post(request(0, leaves(9)));
    const before = remembered();
    expect((await post(request(9, forked(20)))).status).toBe(422);
    expect((await post(request(9, leaves(20).reverse()))).status).toBe(422);
    expect(watched.at(-1)).toMatchObject({ refused: 'not-consistent' });
    expect(remembered()).toBe(before);
  });

  it('answers 422 to a proof where there is nothing to prove', async () => {
    const body = formatAddCheckpoint({ oldSize: 0, proof: leaves(1), note: checkpoint(leaves(3)) });
    expect((await post(body)).status).toBe(422);
    const root = Buffer.alloc(32, 7);
    const empty = formatNote(signNote(checkpointText({ origin: ORIGIN, size: 0, root }), log));
    expect((await post(formatAddCheckpoint({ oldSize: 0, proof: [], note: empty }))).status).toBe(422);
  });

  it.each([
    ['nothing', ''],
    ['no old size', `\n\n${checkpoint(leaves(3))}`],
    ['an old size with a zero in front', `old 03\n\n${checkpoint(leaves(3))}`],
    ['a negative old size', `old -1\n\n${checkpoint(leaves(3))}`],
    ['an old size beyond the checkpoint', request(4, leaves(4), checkpoint(leaves(3)))],
    ['a hash of 31 bytes', `old 2\n${Buffer.alloc(31).toString('base64')}\n\n${checkpoint(leaves(3))}`],
    ['a hash in other letters', `old 2\n${'-_'.repeat(21)}A=\n\n${checkpoint(leaves(3))}`],
    ['64 hashes', formatAddCheckpoint({ oldSize: 2, proof: leaves(64), note: checkpoint(leaves(3)) })],
    ['no checkpoint', 'old 0\n\n'],
    ['a checkpoint without signature', `old 0\n\n${checkpoint(leaves(3)).split('\n\n')[0]}\n\n`],
    ['a carriage return', request(0, leaves(3)).replace('\n', '\r\n')],
  ])('answers 400 to %s', async (_, body) => expect((await post(body)).status).toBe(400));

  it('answers 400 to bytes that are no text', async () =>
    expect((await post(new Uint8Array(Buffer.from([0x6f, 0x6c, 0x64, 0x20, 0xff, 0x0a])))).status).toBe(400));

  it('answers 413 to what is far too large, and goes on', async () => {
    expect((await post('x'.repeat(20_000))).status).toBe(413);
    expect((await post(request(0, leaves(3)))).status).toBe(200);
  });

  it('answers 404 and 405 elsewhere', async () => {
    expect((await fetch(`${url()}/add-checkpoint`)).status).toBe(405);
    expect((await fetch(`${url()}/`)).status).toBe(404);
    expect((await fetch(`${url()}/../witness.json`)).status).toBe(404);
  });

  it('shows what it cosigned last', async () => {
    const address = `${url()}/${originHash(ORIGIN)}/checkpoint`;
    expect((await fetch(address)).status).toBe(404);
    await post(request(0, leaves(3)));
    const note = parseNote(await (await fetch(address)).text())!;
    expect(verifyNote(note, [log.key, signer.key]).valid).toHaveLength(2);
  });

  it('cosigns one of two requests that follow on the same size at one moment', async () => {
    await post(request(0, leaves(5)));
    const answers = await Promise.all([6, 7, 8, 9].map((to) => post(request(5, leaves(to)))));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(3);
  });

  it('cosigns again what it remembers when its first answer was lost', async () => {
    await post(request(0, leaves(5)));
    // The process died after the disk had it: a new one reads the same file.
    expect((await post(request(0, leaves(5)))).body).toBe('5\n');
    expect((await post(request(5, leaves(5)))).status).toBe(200);
  });

  it('signs nothing when what it remembers is damaged or gone', async () => {
    await post(request(0, leaves(5)));
    const file = join(folder, `${originHash(ORIGIN)}.txt`);
    writeFileSync(file, remembered().replace('\n5\n', '\n4\n'));
    expect((await post(request(4, leaves(9)))).status).toBe(500);
    rmSync(file);
    expect((await post(request(0, leaves(9)))).status).toBe(500);
  });

  it('signs nothing once another witness has taken its folder over', async () => {
    held = false;
    expect((await post(request(0, leaves(5)))).status).toBe(500);
    expect(memory.last(ORIGIN)).toBeUndefined();
  });
});
