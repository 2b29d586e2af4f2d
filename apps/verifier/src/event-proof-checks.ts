import { leafHash, verifyInclusion } from '@app/eventing/hashing.js';
import { parseEventProof, type EventProof, type Policy } from '@app/transparency';
import { judge } from './checkpoint-checks.js';
import { readEnvelope } from './event-line.js';
import type { HistoryPass } from './history-pass.js';
import type { NamedText } from './source.js';
import { decodeText } from './lines.js';
import type { Report } from './report.js';
import { payloadMatches } from './payload.js';

/** One event under one checkpoint, without the rest of the history. */
export function checkEventProof(
  { name, text }: NamedText,
  policy: Policy | undefined,
  pass: HistoryPass | undefined,
  report: Report,
): void {
  const proof = parseEventProof(text);
  if (!proof) return report.missing('proof-unreadable', { name });
  if (!policy) return;
  const leaf = leafOf(proof, name, pass, report);
  if (!leaf) return;
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
