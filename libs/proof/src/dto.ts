import { Type } from 'class-transformer';
import { IsIn, IsInt, Matches, Max, Min, ValidateIf } from 'class-validator';

const Size = (): PropertyDecorator => (target, name) => {
  for (const rule of [Type(() => Number), IsInt(), Min(1), Max(Number.MAX_SAFE_INTEGER)]) rule(target, name);
};

export class ConsistencyRequest {
  /** Sizes of the tree, at least 1. */
  @Size() from: number;
  @Size() to: number;
}

export class InclusionRequest {
  /** The leaf: an event's hash, hex. */
  @Matches(/^[0-9a-f]{64}$/) hash: string;
  @ValidateIf((_, value) => value !== undefined && value !== '') @Size() size?: number;
}

const STATES = ['proven', 'pending', 'contradicted'] as const;

export class EventProofAnswer {
  id: string;
  /** The event's hash, hex: the leaf. */
  hash: string;
  /** `pending`: not covered by a signed checkpoint yet. `contradicted`: the event is not what was signed. */
  @IsIn(STATES) state: (typeof STATES)[number];
  /** Its place in the log, from 0. */
  index?: number;
  /** Size of the checkpoint's tree. */
  size?: number;
  signedAt?: string;
  /** RFC 6962 inclusion proof, hex, lowest first. */
  proof?: string[];
  /** The checkpoint as a C2SP signed note. */
  checkpoint?: string;
}

const OUTCOMES = ['witnessed', 'unwitnessed', 'too-few-witnesses', 'refused'] as const;

export class CosignerAnswer {
  name: string;
  at: string;
}

export class CheckpointAnswer {
  size: number;
  /** Hex. */
  root: string;
  signedAt: string;
  /** C2SP signed note. */
  note: string;
  /** What the log's policy says of it. */
  @IsIn(OUTCOMES) outcome: (typeof OUTCOMES)[number];
  witnesses: CosignerAnswer[];
}

export class CheckpointsAnswer {
  items: CheckpointAnswer[];
  next?: string;
  total: number;
}

export class ConsistencyAnswer {
  from: number;
  to: number;
  /** RFC 6962 consistency proof, hex. */
  proof: string[];
}

export class InclusionAnswer {
  hash: string;
  index: number;
  size: number;
  /** RFC 6962 inclusion proof, hex, lowest first. */
  proof: string[];
}

/** Whose signatures to ask for; vkeys of C2SP signed-note. */
export class LogAnswer {
  origin: string;
  logKey: string;
  receiptKey?: string;
  witnesses: string[];
  quorum: number;
}
