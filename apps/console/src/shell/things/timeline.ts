/** One recorded step as people read it; the hash lies one click deeper. */
export interface TimelineStep {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly onBehalfOf?: string;
  readonly what: string;
  readonly note?: string;
  readonly link?: string;
  readonly stream: string;
  readonly version: number;
  readonly hash: string;
  readonly previousHash?: string;
}

/** Where a step stands in the log, and the checkpoint that covers it. */
export interface StepProof {
  readonly state: 'proven' | 'pending' | 'contradicted';
  readonly index?: number;
  readonly size?: number;
  readonly signedAt?: string;
}

/** A hash is compared by eye, so it is read in groups of eight. */
export const grouped = (hash: string): string => hash.replace(/(.{8})(?=.)/g, '$1 ');
