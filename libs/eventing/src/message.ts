/** Who asked, when, and on whose behalf. A command carries it in; the store stamps it on every event it records. */
export interface Meta {
  /** Account id, or `system` for the clock and its jobs, or `cli`. */
  readonly actor: string;
  readonly roles: readonly string[];
  /** The unit on whose behalf the actor acts. Absent: the office, a supervising body, or the system. */
  readonly unit?: string;
  /** UTC, ISO 8601 with milliseconds. */
  readonly at: string;
  /** The same id twice has its effect once. */
  readonly commandId: string;
  /** The version of the stream the asker was looking at; a newer one refuses the command as stale. */
  readonly expected?: number;
}

/** Type names of every command class that was loaded; the boot compares them with handlers and permissions. */
export const declaredCommands = new Set<string>();

/** A fact. Named in the past tense, never changed once stored. */
export const Event = <T extends string>(type: T) =>
  class<D extends object> {
    static readonly type: T = type;
    readonly type: T = type;
    constructor(readonly data: Readonly<D>) {}
  };

/** A request. Named as an imperative, and free to be refused. */
export const Command = <T extends string>(type: T) => {
  declaredCommands.add(type);
  return class<D extends object> {
    static readonly type: T = type;
    readonly type: T = type;
    constructor(
      readonly data: Readonly<D>,
      readonly meta: Meta,
    ) {}
  };
};

export interface AnyEvent {
  readonly type: string;
  readonly data: object;
}

export interface AnyCommand extends AnyEvent {
  readonly meta: Meta;
}

/** An event as the history holds it. */
export type Recorded<E extends AnyEvent = AnyEvent> = E &
  Readonly<{
    id: string;
    stream: string;
    version: number;
    /** Global position: a cursor for readers, with gaps. */
    seq: number;
    at: string;
    actor: string;
    /** The unit the actor acted for. */
    unit?: string;
    /** Hex; `hash` is an RFC 6962 leaf over the envelope. */
    hash: string;
  }>;
