import { idFrom, type AnyCommand, type Meta, type Receipt, type Recorded } from '@app/eventing';
import type { Cast } from './cast.js';

/** What a moment needs of the past it belongs to. */
export interface Surroundings {
  readonly cast: Cast;
  do(command: AnyCommand): Promise<Receipt>;
  history(stream: string): Promise<Recorded[]>;
}

/** The moment of one act: whoever acts in it, acts at its instant. */
export class Moment {
  private commands = 0;

  constructor(
    private readonly past: Surroundings,
    /** UTC. */
    readonly at: string,
    private readonly thread: string,
  ) {}

  get cast(): Cast {
    return this.past.cast;
  }

  as(login: string): Meta {
    const { accountId, role, unitId } = this.cast.of(login);
    return { actor: accountId, roles: [role], ...(unitId && { unit: unitId }), ...this.stamp() };
  }

  /** The program itself, for what must be there before the first person is. */
  asProgram(): Meta {
    return { actor: 'cli', roles: ['system'], ...this.stamp() };
  }

  do(command: AnyCommand): Promise<Receipt> {
    return this.past.do(command);
  }

  history(stream: string): Promise<Recorded[]> {
    return this.past.history(stream);
  }

  private stamp(): Pick<Meta, 'at' | 'commandId'> {
    this.commands += 1;
    return { at: this.at, commandId: idFrom('demo-command', this.at, this.thread, String(this.commands)) };
  }
}
