import { hash } from 'node:crypto';
import { bls12_381 } from '@noble/curves/bls12-381.js';
import { beaconsOf } from './drand.js';
import { noInputs, sortFiles } from './inputs.js';

const bls = bls12_381.shortSignatures;
const secret = Buffer.alloc(32, 7);
const own = {
  name: '县级信标',
  chain: 'a1'.repeat(32),
  publicKey: Buffer.from(bls.getPublicKey(secret).toBytes()).toString('hex'),
  period: 30,
  genesis: 1654041600,
  scheme: 'bls-unchained-g1-rfc9380',
  relays: [],
};
const file = JSON.stringify([own]);
const ROUND = 77;

function signed(round: number): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(round));
  return Buffer.from(bls.sign(bls.hash(hash('sha256', message, 'buffer')), secret).toBytes()).toString('hex');
}
const given = { kind: 'drand' as const, chain: own.chain, round: ROUND, signature: signed(ROUND), text: '' };

describe('beacons a verifier knows', () => {
  it('hold a round of an own chain against the key in its file, and know nothing of it without', () => {
    const { beacon } = beaconsOf([file]);
    expect(beacon!(given)).toBe(true);
    expect(beacon!({ ...given, round: ROUND + 1 })).toBe(false);
    expect(beacon!({ ...given, signature: '00'.repeat(48) })).toBe(false);
    expect(beaconsOf([]).beacon!(given)).toBeUndefined();
  });

  it('include quicknet, and a file cannot put another key in its place', () => {
    const quicknet = {
      ...given,
      chain: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
      round: 1000,
      signature: 'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39',
    };
    const posing = JSON.stringify([{ ...own, chain: quicknet.chain }]);
    expect(beaconsOf([]).beacon!(quicknet)).toBe(true);
    expect(beaconsOf([posing]).beacon!(quicknet)).toBe(true);
    expect(beaconsOf([posing]).beacon!({ ...quicknet, signature: signed(1000) })).toBe(false);
  });

  it('compute the round: the first at or after the moment, half an hour after the freeze at least', () => {
    const { rounds } = beaconsOf([file]);
    const notBefore = '2022-06-01T02:00:01Z';
    expect(rounds!(own.chain, { notBefore, freezeDeadline: '2022-06-01T00:00:00Z' })).toBe(242);
    expect(rounds!(own.chain, { notBefore, freezeDeadline: '2022-06-01T01:45:00Z' })).toBe(271);
    expect(rounds!('b2'.repeat(32), { notBefore, freezeDeadline: notBefore })).toBeUndefined();
  });

  it('are told from other files by what is in them', () => {
    const inputs = noInputs();
    const texts = { 'chains.json': file, 'half.json': JSON.stringify([{ ...own, publicKey: 'ab' }]), 'no.json': '[]' };
    sortFiles(new Map(Object.entries(texts).map(([name, text]) => [name, Buffer.from(text)])), inputs);
    expect(inputs.chains.map(({ name }) => name)).toEqual(['chains.json']);
    expect(inputs.unknown).toEqual(['half.json', 'no.json']);
  });
});
