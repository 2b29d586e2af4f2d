import { ApiProperty } from '@nestjs/swagger';

const SOURCE_KINDS = ['pepper', 'drand', 'lottery', 'dice', 'reveal'] as const;
const SOURCE_STATES = ['waiting', 'in', 'missing'] as const;

export class ContributionAnswer {
  @ApiProperty({ enum: SOURCE_KINDS }) kind: (typeof SOURCE_KINDS)[number];
  party?: string;
  partyName?: string;
  /** The account that reveals for the party. */
  accountId?: string;
  chain?: string;
  chainName?: string;
  round?: number;
  game?: string;
  issue?: string;
  digits?: number;
  /** From when it can be known; of a reveal, until when it is made; of the pepper, until when it is published. */
  dueAt?: string;
  @ApiProperty({ enum: SOURCE_STATES }) state: (typeof SOURCE_STATES)[number];
  /** What is joined into the seed; the pepper's only once it is published. */
  text?: string;
  signature?: string;
  at?: string;
}

export class CosigningAnswer {
  /** When enough witnesses had signed the history that holds the freeze. */
  at?: string;
  signatures: number;
  quorum: number;
}

const LISTS = ['objects', 'supervisors', 'forbidden'] as const;
const CHANGES = ['added', 'removed', 'changed'] as const;

export class RosterChangeAnswer {
  @ApiProperty({ enum: LISTS }) list: (typeof LISTS)[number];
  /** Of the row: a unit's or supervisor's id; of a recusal, the unit's, a bar, the supervisor's. */
  id: string;
  name: string;
  @ApiProperty({ enum: CHANGES }) change: (typeof CHANGES)[number];
  was?: string;
  now?: string;
}

export class ReclassifiedAnswer {
  unitId: string;
  name: string;
  was: string;
  now: string;
}

export class NamedUnitAnswer {
  unitId: string;
  name: string;
}

/** How the roster differs from that of the draw before, of the same plan item. */
export class SincePreviousAnswer {
  drawId: string;
  label: string;
  added: NamedUnitAnswer[];
  removed: NamedUnitAnswer[];
  reclassified: ReclassifiedAnswer[];
}

export class BeaconChainAnswer {
  name: string;
  chain: string;
  publicKey: string;
  /** Seconds. */
  period: number;
  genesis: number;
  scheme: string;
}

export class BeaconChainsAnswer {
  items: BeaconChainAnswer[];
}
