import { inclusionProof, leafHash } from '@app/eventing/hashing.js';
import { FIRST_COSIGNED, ORIGIN, RECEIPTS, syntheticExport } from '@app/testing/synthetic-export.js';
import { formatEventProof, signReceipt } from '@app/transparency';
import { noInputs, type Inputs } from './inputs.js';
import { Report } from './report.js';
import { verify } from './verify.js';

const files = syntheticExport(
  Array.from({ length: 9 }, (_, n) => ({ stream: `issue-${n}`, type: 'Found', data: { n } })),
);
const lines = String(files.get('events.ndjson')).trimEnd().split('\n');
const leaves = lines.map((line) => leafHash(Buffer.from((JSON.parse(line) as { envelope: string }).envelope)));
const policy = { name: 'mine', text: String(files.get('policy.json')) };
const proof = (index: number, event = index) =>
  formatEventProof({
    ...{ index, hashes: inclusionProof(index, leaves) },
    ...{ checkpoint: String(files.get('checkpoints.txt')), extra: Buffer.from(lines[event]!) },
  });
const receipt = signReceipt({ origin: ORIGIN, by: FIRST_COSIGNED, events: [{ id: 'e', hash: leaves[2]! }] }, RECEIPTS);

async function found(text: string, more: Partial<Inputs>): Promise<string> {
  const report = new Report();
  await verify({ ...noInputs(), proofs: [{ name: 'p', text }], ...more }, report);
  return report.reason ? `${report.result} ${report.reason.code}` : report.result;
}

it('a receipt is found in the log by a single proof of its event that comes with it', async () => {
  const given = { policy, receipts: [{ name: 'r', text: receipt }] };
  expect(await found(proof(2), given)).toBe('PASS');
  expect(await found(proof(3), given)).toBe('COULD NOT CHECK receipt-without-history');
});

it('a proof is held against the checkpoint in it even without keys', async () => {
  expect(await found(proof(7), {})).toBe('COULD NOT CHECK no-policy');
  expect(await found(proof(7, 8), {})).toBe('FAIL proof-differs');
  expect(await found(proof(7).replace('index 7', 'index 6'), {})).toBe('FAIL proof-differs');
});
