import { readFileSync } from 'node:fs';
import { canonicalJson, inclusionProof, leafHash } from '@app/eventing/hashing.js';
import { syntheticExport, type SyntheticEvent } from '@app/testing/synthetic-export.js';
import { noInputs, type Inputs } from './inputs.js';
import { Report } from './report.js';
import { verify } from './verify.js';

const vector = new URL('../../../test/vectors/bundle-small.json', import.meta.url);
const bundle = JSON.parse(readFileSync(vector, 'utf8')) as { manifest: { drawId: string } };
const stream = `draw-${bundle.manifest.drawId}`;

function* history(): Generator<SyntheticEvent> {
  for (let n = 0; n < 20; n++) yield { stream: `issue-${n}`, type: 'IssueFound', data: { n } };
  yield { stream, type: 'DrawFrozen', data: {} };
  yield { stream, type: 'DrawExecuted', data: {} };
}

describe('the proofs of a draw bundle', () => {
  const files = syntheticExport(history());
  const envelopes = String(files.get('events.ndjson'))
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { envelope: string }).envelope);
  const leaves = envelopes.map((envelope) => leafHash(Buffer.from(envelope, 'utf8')));
  const proof = (index: number) => ({
    ...{ index, envelope: envelopes[index] ?? '' },
    hashes: inclusionProof(index, leaves).map((hash) => hash.toString('base64')),
  });
  const policy = { name: 'mine', text: String(files.get('policy.json')) };

  async function checked(frozen: object, executed: object, more: Partial<Inputs> = { policy }): Promise<Report> {
    const proofs = { frozen, executed, checkpoint: String(files.get('checkpoints.txt')) };
    const bundles = [{ name: 'b', text: canonicalJson({ ...bundle, proofs }) }];
    const report = new Report();
    await verify({ ...noInputs(), bundles, ...more }, report);
    return report;
  }
  const found = async (...given: Parameters<typeof checked>): Promise<string> => {
    const { result, reason } = await checked(...given);
    return reason ? `${result} ${reason.code}` : result;
  };

  it('hold with the keys', async () => expect(await found(proof(20), proof(21))).toBe('PASS'));

  it('do not show that the content is the bundle’s, and it is said', async () => {
    const { lines } = await checked(proof(20), proof(21));
    expect(lines).toContainEqual({ outcome: 'note', code: 'bundle-proof-content', facts: { name: 'b' } });
  });

  it('fail when one is of another event, place or tree', async () => {
    for (const wrong of [
      proof(21),
      proof(3),
      { ...proof(20), index: 21 },
      { ...proof(20), hashes: proof(20).hashes.slice(1) },
      { ...proof(20), envelope: proof(20).envelope.replace('"actor":"', '"actor":"x') },
    ])
      expect(await found(wrong, proof(21))).toBe('FAIL bundle-proof-differs');
  });

  it('were not checked without keys, or with hashes that are none', async () => {
    expect(await found(proof(20), proof(21), {})).toBe('COULD NOT CHECK bundle-without-keys');
    expect(await found({ ...proof(20), hashes: ['AAAA'] }, proof(21))).toBe('COULD NOT CHECK bundle-proof-unreadable');
  });
});
