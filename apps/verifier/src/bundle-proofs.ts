import { leafHash, verifyInclusion } from '@app/eventing/hashing.js';
import { decodeHash, type Policy } from '@app/transparency';
import type { DrawBundle } from '@app/draw/verifying.js';
import { judge, type Signed } from './checkpoint-checks.js';
import { readEnvelope } from './event-line.js';
import type { Report } from './report.js';

const EVENTS = { frozen: 'DrawFrozen', executed: 'DrawExecuted' } as const;

type Proof = NonNullable<NonNullable<DrawBundle['proofs']>['frozen']>;

/** That the history holds the draw's freeze and execution, as far as a bundle proves it without the history. */
export function checkBundleProofs(name: string, bundle: DrawBundle, policy: Policy | undefined, report: Report): void {
  const { proofs, manifest } = bundle;
  if (!proofs) return;
  if (!policy) return report.missing('bundle-without-keys', { name });
  const signed = judge({ name, text: proofs.checkpoint ?? '' }, policy, report);
  if (!signed) return;
  for (const part of ['frozen', 'executed'] as const) {
    const proof = proofs[part];
    if (proof) checkOne({ name, event: EVENTS[part], drawId: manifest.drawId, proof, signed }, report);
  }
  const { outcome, checkpoint, cosigners } = signed;
  const facts = { size: checkpoint.size, count: cosigners.length, quorum: policy.quorum };
  if (outcome === 'too-few-witnesses') report.missing('too-few-witnesses', facts);
  if (outcome === 'unwitnessed') report.note('unwitnessed', facts);
}

interface Claim {
  readonly name: string;
  readonly event: string;
  readonly drawId: string;
  readonly proof: Proof;
  readonly signed: Signed;
}

function checkOne({ name, event, drawId, proof: { index, envelope, hashes }, signed }: Claim, report: Report): void {
  const facts = readEnvelope(envelope);
  const proof = hashes.map(decodeHash).filter((hash) => hash !== undefined);
  if (!facts || proof.length < hashes.length) return report.missing('bundle-proof-unreadable', { name, event });
  const { size, root } = signed.checkpoint;
  const leaf = leafHash(Buffer.from(envelope, 'utf8'));
  const holds = facts.type === event && facts.stream === `draw-${drawId}`;
  if (!holds || !verifyInclusion({ leaf, index, size, root, proof })) {
    return report.fail('bundle-proof-differs', { name, event });
  }
  report.ok('bundle-proof', { name, event, size, index });
}
