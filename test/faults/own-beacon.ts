import { hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bls12_381 } from '@noble/curves/bls12-381.js';
import { SCHEME, type BeaconChain } from '@app/draw';

const KEY = Buffer.alloc(32, 11);
const bls = bls12_381.shortSignatures;

/** The signature of a round, as whoever holds the chain's key makes it. */
function signRound(round: number): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(round));
  return Buffer.from(bls.sign(bls.hash(hash('sha256', message, 'buffer')), KEY).toBytes()).toString('hex');
}

/** A public beacon of our own and the one relay that gives its rounds out. */
export class OwnBeacon {
  /** What happens between a request and its answer, and after the answer. */
  beforeAnswer: () => Promise<unknown> = () => Promise.resolve();
  afterAnswer: () => Promise<unknown> = () => Promise.resolve();
  /** The rounds it was asked for, in order. */
  readonly asked: number[] = [];

  private constructor(
    private readonly server: Server,
    readonly chain: BeaconChain,
  ) {}

  static async start(): Promise<OwnBeacon> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const beacon = new OwnBeacon(server, {
      name: '县区信标',
      chain: hash('sha256', 'a chain of the faults'),
      publicKey: Buffer.from(bls.getPublicKey(KEY).toBytes()).toString('hex'),
      ...{ period: 3, genesis: 1_600_000_000, scheme: SCHEME, relays: [`http://127.0.0.1:${port}`] },
    });
    server.on('request', ({ url = '' }, response) => {
      void beacon.answer(url, (status, text) => {
        response.writeHead(status, { connection: 'close' }).end(text);
        return new Promise((done) => response.once('close', done));
      });
    });
    return beacon;
  }

  /** The file of chains an installation is given. */
  writeTo(file: string): string {
    writeFileSync(file, JSON.stringify([this.chain]));
    return file;
  }

  private async answer(url: string, say: (status: number, text: string) => Promise<unknown>): Promise<void> {
    const round = Number(/\/public\/(\d+)$/.exec(url)?.[1]);
    if (url !== `/${this.chain.chain}/public/${round}`) return void say(404, '');
    this.asked.push(round);
    await this.beforeAnswer();
    await say(200, JSON.stringify({ round, signature: signRound(round) }));
    await this.afterAnswer();
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}
