/** An event's place in the signed log: its envelope, not its content. */
export interface ProvenEnvelope {
  /** From 0. */
  readonly index: number;
  /** The canonical text whose hash is the leaf. */
  readonly envelope: string;
  /** RFC 6962 inclusion proof, base64, lowest first. */
  readonly hashes: readonly string[];
}

export interface ProvenTogether {
  /** In the order asked for. */
  readonly events: readonly ProvenEnvelope[];
  /** The signed note that covers them all. */
  readonly checkpoint: string;
}

/** What whoever publishes events asks of the context that proves them. */
export abstract class EventProofs {
  /** Under the first witnessed checkpoint over all of them. Nothing until one covers them. */
  abstract of(ids: readonly string[]): Promise<ProvenTogether | undefined>;
}
