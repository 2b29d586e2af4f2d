import { leafHash, verifyInclusion } from '@app/eventing/hashing.js';
import { parseCheckpoint, parseEventProof, parseNote, type EventProof, type Policy } from '@app/transparency';
import { judge } from './checkpoint-checks.js';
import { readEnvelope } from './event-line.js';
import type { HistoryPass } from './history-pass.js';
import type { NamedText } from './source.js';
import { decodeText } from './lines.js';
import type { Report } from './report.js';
import { payloadMatches } from './payload.js';

/** One event under one checkpoint, without the rest of the history; a leaf proved to be in the log is added to `proved`, in hex. */
export function checkEventProof(
  { name, text }: NamedText,
  policy: Policy | undefined,
  pass: HistoryPass | undefined,
  report: Report,
  proved = new Set<string>(),
): void {
  const proof = parseEventProof(text);
  if (!proof) return report.missing('proof-unreadable', { name });
  const leaf = leafOf(proof, name, pass, report);
  if (!leaf) return;
  if (!policy) return checkWithoutKeys({ name, proof, leaf }, report);
  const signed = judge({ name, text: proof.checkpoint }, policy, report);
  if (!signed) return;
  const { size, root } = signed.checkpoint;
  const facts = { name, index: proof.index, size };
  if (!verifyInclusion({ leaf, index: proof.index, size, root, proof: proof.hashes })) {
    return report.fail('proof-differs', facts);
  }
  report.ok('proof', facts);
  if (proof.extra && !carriesContent(proof.extra)) report.note('proof-without-content', { name });
  if (signed.outcome === 'too-few-witnesses') {
    return report.missing('too-few-witnesses', { size, count: signed.cosigners.length, quorum: policy.quorum });
  }
  if (signed.outcome === 'unwitnessed') report.note('unwitnessed', { size });
  proved.add(leaf.toString('hex'));
}

/** Whether a proof agrees with the checkpoint in it needs no key; who signed that checkpoint stays open. */
function checkWithoutKeys(
  { name, proof, leaf }: { name: string; proof: EventProof; leaf: Buffer },
  report: Report,
): void {
  const checkpoint = parseCheckpoint(parseNote(proof.checkpoint)?.text ?? '');
  if (!checkpoint) return report.fail('checkpoint-not-a-checkpoint', { name });
  const { size, root } = checkpoint;
  const facts = { name, index: proof.index, size };
  if (verifyInclusion({ leaf, index: proof.index, size, root, proof: proof.hashes })) {
    report.missing('proof-without-keys', facts);
  } else report.fail('proof-differs', facts);
}

/** The leaf, from the event that came with the proof or from the history that came beside it. */
function leafOf(proof: EventProof, name: string, pass: HistoryPass | undefined, report: Report): Buffer | undefined {
  const known = pass?.leafAt.get(proof.index);
  if (!proof.extra) {
    if (known === undefined) report.missing('proof-without-event', { name });
    return known === undefined ? undefined : Buffer.from(known, 'hex');
  }
  const leaf = leafOfExtra(proof.extra);
  if (!leaf) report.fail('proof-event-differs', { name });
  else if (known !== undefined && known !== leaf.toString('hex')) report.fail('proof-other-event', { name });
  else return leaf;
  return undefined;
}

function leafOfExtra(extra: Buffer): Buffer | undefined {
  const event = readExtra(decodeText(extra) ?? '');
  const facts = event && readEnvelope(event.envelope);
  if (!facts || !payloadMatches(facts.payloadHash, event.salt, event.body)) return undefined;
  return leafHash(Buffer.from(event.envelope, 'utf8'));
}

/** Content and salt may be left out, so that nobody has to be shown them. */
const carriesContent = (extra: Buffer): boolean => readExtra(decodeText(extra) ?? '')?.body !== undefined;

interface Extra {
  readonly envelope: string;
  readonly salt?: string;
  readonly body?: string;
}

function readExtra(text: string): Extra | undefined {
  try {
    const extra = JSON.parse(text) as Extra | null;
    return typeof extra?.envelope === 'string' ? extra : undefined;
  } catch {
    return undefined;
  }
}
