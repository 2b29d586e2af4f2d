import { readFileSync } from 'node:fs';
import { Global, Injectable, Module, type DynamicModule } from '@nestjs/common';
import { StartRefusal } from '@app/database/postgres.js';
import { QUICKNET, SCHEME, type BeaconChain } from './beacon.rules.js';

/** The beacon chains this installation knows: its own ones from a file, or quicknet. */
@Injectable()
export class BeaconChains {
  constructor(readonly all: readonly BeaconChain[] = [QUICKNET]) {}
}

@Global()
@Module({})
export class BeaconChainsModule {
  /** `file`: JSON, a list of chains. Absent: quicknet, without relays. Throws StartRefusal for a file that is none. */
  static forRoot(file?: string): DynamicModule {
    return {
      module: BeaconChainsModule,
      providers: [{ provide: BeaconChains, useFactory: () => new BeaconChains(file ? readChains(file) : undefined) }],
      exports: [BeaconChains],
    };
  }
}

const HEX = (bytes: number) => new RegExp(`^[0-9a-f]{${bytes * 2}}$`);
const [HASH, KEY] = [HEX(32), HEX(96)];

function readChains(file: string): BeaconChain[] {
  let found: unknown;
  try {
    found = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw unfit(file, '不能读取，或者不是JSON格式');
  }
  if (!Array.isArray(found) || found.length === 0) throw unfit(file, '应当是公共信标的列表');
  const wrong = found.findIndex((chain) => !isChain(chain));
  if (wrong >= 0) throw unfit(file, `第${wrong + 1}项有缺项或者格式不正确`);
  return found as BeaconChain[];
}

function isChain(value: unknown): value is BeaconChain {
  if (typeof value !== 'object' || value === null) return false;
  const { name, chain, publicKey, period, genesis, scheme, relays } = value as Partial<
    Record<keyof BeaconChain, unknown>
  >;
  const whole = (number: unknown) => Number.isSafeInteger(number) && (number as number) > 0;
  const text = (one: unknown): one is string => typeof one === 'string';
  const isNamed = text(name) && text(chain) && HASH.test(chain) && text(publicKey) && KEY.test(publicKey);
  return isNamed && whole(period) && whole(genesis) && scheme === SCHEME && Array.isArray(relays) && relays.every(text);
}

const unfit = (file: string, reason: string): StartRefusal =>
  new StartRefusal(`公共信标文件 ${file} ${reason}：请改正。 [the file of beacon chains is unfit: correct it]`);
