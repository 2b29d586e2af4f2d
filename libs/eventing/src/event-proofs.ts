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

/** How far the history is signed that holds an event. */
export interface Witnessing {
  /** Witnesses of today's policy that have signed over it, and how many must. */
  readonly signatures: number;
  readonly quorum: number;
  /** When enough had signed, UTC; absent until then. With a quorum of none, the log's own signature is enough. */
  readonly at?: string;
}

/** What whoever publishes events asks of the context that proves them. */
export abstract class EventProofs {
  /** Under the first witnessed checkpoint over all of them. Nothing until one covers them. */
  abstract of(ids: readonly string[]): Promise<ProvenTogether | undefined>;

  /** Nothing where nobody signs this history: its signer has never come up. */
  abstract witnessing(id: string): Promise<Witnessing | undefined>;
}
