import { judgeCheckpoint, splitCheckpoints, type Checkpoint, type Cosigner, type Policy } from '@app/transparency';
import type { HistoryPass } from './history-pass.js';
import type { History } from './history.js';
import type { NamedText } from './source.js';
import type { Report } from './report.js';

/** A checkpoint that the log has signed. */
export interface Signed {
  readonly checkpoint: Checkpoint;
  readonly cosigners: readonly Cosigner[];
  readonly outcome: 'witnessed' | 'unwitnessed' | 'too-few-witnesses';
  readonly name: string;
}

/** The history's own checkpoints: every signature, their order, and whether the newest has its witnesses. */
export function readCheckpoints(text: string | undefined, policy: Policy | undefined, report: Report): Signed[] {
  if (text === undefined || text === '') {
    report.missing('no-checkpoints');
    return [];
  }
  if (!policy) return [];
  const notes = splitCheckpoints(text);
  const signed = notes.flatMap((note, at) => judge({ name: String(at + 1), text: note }, policy, report) ?? []);
  if (signed.length < notes.length) return signed;
  report.ok('checkpoints-signed', { count: signed.length, name: policy.logKey.name });
  inOrder(signed, report);
  witnessing(signed, policy, report);
  return signed;
}

/** Checkpoints kept from earlier; they need the log's signature only: who kept one is its witness. */
export function readOlder(given: readonly NamedText[], policy: Policy | undefined, report: Report): Signed[] {
  if (!policy) return [];
  return given.flatMap(({ name, text }) => {
    const notes = splitCheckpoints(text);
    if (notes.length === 0) report.missing('older-empty', { name });
    return notes.flatMap((note) => judge({ name, text: note }, policy, report) ?? []);
  });
}

export function judge({ name, text }: NamedText, policy: Policy, report: Report): Signed | undefined {
  const verdict = judgeCheckpoint(text, policy);
  if (verdict.outcome !== 'refused') return { ...verdict, name };
  report.fail(`checkpoint-${verdict.fault}`, { name });
  return undefined;
}

function inOrder(signed: readonly Signed[], report: Report): void {
  const late = signed.find(({ checkpoint: { size } }, at) => at > 0 && size < signed[at - 1]!.checkpoint.size);
  if (late) report.fail('checkpoints-disordered', { name: late.name, size: late.checkpoint.size });
}

/** A later witnessed checkpoint vouches for the earlier ones: all of them are roots of the one tree. */
function witnessing(signed: readonly Signed[], policy: Policy, report: Report): void {
  const newest = signed.at(-1)!;
  const facts = { size: newest.checkpoint.size, count: newest.cosigners.length, quorum: policy.quorum };
  if (newest.outcome === 'too-few-witnesses') return report.missing('too-few-witnesses', facts);
  if (newest.outcome === 'unwitnessed') return report.note('unwitnessed', facts);
  report.ok('witnessed', { ...facts, names: newest.cosigners.map(({ name }) => name).join('、') });
  const short = signed.filter(({ outcome }) => outcome !== 'witnessed').length;
  if (short > 0) report.note('earlier-too-few-witnesses', { count: short });
}

/** Whether the tree of the events has every checkpoint's root at its size. */
export function compareRoots(signed: readonly Signed[], pass: HistoryPass, report: Report): void {
  const wrong = signed.filter((each) => !hasRoot(each, pass));
  for (const { name, checkpoint } of wrong.slice(0, 1)) rootDiffers('root', name, checkpoint, pass, report);
  if (wrong.length === 0 && signed.length > 0) {
    report.ok('roots', { count: signed.length, size: signed.at(-1)!.checkpoint.size });
  }
}

export function compareOlder(older: readonly Signed[], pass: HistoryPass, report: Report): void {
  for (const each of older) {
    const { name, checkpoint } = each;
    if (hasRoot(each, pass)) report.ok('older', { name, size: checkpoint.size });
    else rootDiffers('older', name, checkpoint, pass, report);
  }
}

const hasRoot = ({ checkpoint: { size, root } }: Signed, pass: HistoryPass): boolean =>
  pass.roots.get(size)?.equals(root) ?? false;

function rootDiffers(kind: 'root' | 'older', name: string, { size }: Checkpoint, pass: HistoryPass, report: Report) {
  const facts = { name, size, count: pass.size };
  if (pass.roots.has(size)) report.fail(`${kind}-differs`, facts);
  else if (pass.broken) report.missing('root-not-reached', facts);
  else report.fail(`${kind}-beyond`, facts);
}

/** How long a live history may leave an event without a checkpoint. */
const SIGNED_WITHIN_MS = 5 * 60_000;

/** What stands behind the last checkpoint is signed by nobody. */
export async function coverage(signed: readonly Signed[], pass: HistoryPass, history: History, report: Report) {
  if (signed.length === 0) return;
  const covered = Math.max(...signed.map(({ checkpoint }) => checkpoint.size));
  const rest = Math.max(0, pass.size - covered);
  const behind = await history.behind?.(covered, new Date(Date.now() - SIGNED_WITHIN_MS));
  const { count, late } = behind ?? { count: rest, late: rest };
  if (behind && late > 0) report.missing('tail-late', { count, late });
  else if (late > 0) report.missing('tail-unsigned', { count });
  else if (count > 0) report.note('tail-unsigned', { count });
}
