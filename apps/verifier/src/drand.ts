import { hash } from 'node:crypto';
import { bls12_381 } from '@noble/curves/bls12-381.js';
import type { BeaconCheck } from '@app/draw/verifying.js';

/** quicknet of the League of Entropy: signatures on G1, one round every three seconds, no link to the round before. */
const QUICKNET = {
  chain: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
  publicKey:
    '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
};

/** Whether the beacon itself signed the round. Another chain's signature is none that can be verified here. */
export const signedByBeacon: BeaconCheck = ({ chain, round, signature }) => {
  if (chain !== QUICKNET.chain) return false;
  const message = Buffer.alloc(8);
  new DataView(message.buffer, message.byteOffset).setBigUint64(0, BigInt(round));
  const bls = bls12_381.shortSignatures;
  try {
    const point = bls.hash(hash('sha256', message, 'buffer'));
    return bls.verify(Buffer.from(signature, 'hex'), point, Buffer.from(QUICKNET.publicKey, 'hex'));
  } catch {
    return false;
  }
};
