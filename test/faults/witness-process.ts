import { type ChildProcess, spawn, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { consistencyProof, leafHash, treeRoot } from '@app/eventing/hashing.js';
import {
  checkpointText,
  formatAddCheckpoint,
  formatNote,
  formatVerifierKey,
  noteSigner,
  signNote,
  type AddCheckpoint,
} from '@app/transparency';

const PROGRAM = fileURLToPath(new URL('../../dist/witness/yuheng-witness.mjs', import.meta.url));
const log = noteSigner('wuyang.example/history', 'ed25519', Buffer.alloc(32, 1));

/** The built program of another body, in a folder of its own. */
export class WitnessProcess {
  private child?: ChildProcess;
  private said = '';

  constructor(readonly folder: string) {}

  type(...line: string[]): string {
    return execFileSync(process.execPath, [PROGRAM, ...line, '--folder', this.folder], { encoding: 'utf8' });
  }

  begin(logKey = formatVerifierKey(log.key)): void {
    this.type('init', '--name', 'witness.example/a');
    this.type('trust', '--log', logKey);
  }

  /** Answers whether it witnesses; otherwise it has ended, and `words` says why. */
  async start(): Promise<boolean> {
    const line = [PROGRAM, 'serve', '--folder', this.folder, '--port', '0', '--host', '127.0.0.1'];
    const child = spawn(process.execPath, line, { stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    this.said = '';
    const serving = new Promise<boolean>((resolve) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text: string) => {
          this.said += text;
          if (this.said.includes('正在见证')) resolve(true);
        });
      }
      child.once('close', () => resolve(false));
    });
    return serving;
  }

  get words(): string {
    return this.said;
  }

  async end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
    return child.exitCode;
  }

  /** Asks for a cosignature, with the true proof unless another is given. */
  async ask(
    oldSize: number,
    leaves: readonly Buffer[],
    proof = oldSize === 0 ? [] : consistencyProof(oldSize, leaves),
  ): Promise<{ status: number; body: string }> {
    const text = checkpointText({ origin: log.key.name, size: leaves.length, root: treeRoot(leaves) });
    return this.send({ oldSize, proof, note: formatNote(signNote(text, log)) });
  }

  async send(request: AddCheckpoint): Promise<{ status: number; body: string }> {
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(this.said)?.[0] ?? '';
    const response = await fetch(`${address}add-checkpoint`, { method: 'POST', body: formatAddCheckpoint(request) });
    return { status: response.status, body: await response.text() };
  }
}

export const leavesOf = (size: number): Buffer[] =>
  Array.from({ length: size }, (_, n) => leafHash(Buffer.from(`event ${n}`)));
