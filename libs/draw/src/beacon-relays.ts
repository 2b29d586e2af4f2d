import { Inject, Injectable, Optional } from '@nestjs/common';
import { signedBy, typedBeacon } from './beacon.rules.js';
import { BeaconChains } from './chains.js';

const PATIENCE_MS = 10_000;
/** A round is a few hundred bytes. */
const LONGEST_ANSWER = 4096;

/** No relay has answered with the round; it is tried again. */
export class RelaysSilent extends Error {
  override readonly name = 'RelaysSilent';
}

/** 中继站: public addresses a round may be fetched from. Where none is configured the office types it in. */
@Injectable()
export class BeaconRelays {
  constructor(@Optional() @Inject(BeaconChains) private readonly chains = new BeaconChains()) {}

  /**
   * The round's signature, checked against the chain's key; undefined where the chain has no relays.
   * Throws RelaysSilent when none of them answers with it.
   */
  async fetch({ chain, round }: { chain: string; round: number }): Promise<string | undefined> {
    const known = this.chains.all.find((one) => one.chain === chain);
    if (!known || known.relays.length === 0) return undefined;
    const said: string[] = [];
    for (const relay of known.relays) {
      try {
        const beacon = typedBeacon(await this.ask(`${relay.replace(/\/+$/, '')}/${chain}/public/${round}`));
        if (beacon && signedBy(known, round, beacon.signature)) return beacon.signature;
        said.push(`${relay}: 答复不是第${round}轮的签名`);
      } catch (error) {
        said.push(`${relay}: ${(error as Error).message}`);
      }
    }
    throw new RelaysSilent(said.join('；'));
  }

  private async ask(url: string): Promise<string> {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'error' });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return (await response.text()).slice(0, LONGEST_ANSWER);
  }
}
