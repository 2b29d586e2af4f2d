import { readAfter } from '@app/eventing/read.js';
import { verifyChains } from '@app/history';
import { drift } from '@app/replay';
import { Broken } from './broken.js';
import { missedMoments } from './deadline-faults.js';
import { Invariants } from './invariants.js';
import type { Mirror } from './mirror.js';
import { disagreements, disagreementsAtRest } from './one-story.js';
import type { World } from './world.js';

/** Looks at what every step left behind: all of the new history, and whatever it wrote to the read tables. */
export class Watch {
  deeds = 0;
  events = 0;
  private steps = 0;
  private seq = 0;
  private readonly invariants: Invariants;

  constructor(
    private readonly url: string,
    private readonly world: World,
    private readonly mirror: Mirror,
  ) {
    this.invariants = new Invariants(world.handedIn);
  }

  async look(what: string): Promise<void> {
    this.steps += 1;
    const faults: string[] = [];
    const before = this.events;
    for (let batch = await this.more(); batch.length > 0; batch = await this.more()) {
      faults.push(...batch.flatMap((event) => this.invariants.read(event)), ...(await this.mirror.follow(batch)));
      for (const { type } of batch) this.world.count(`→ ${type}`);
      this.events += batch.length;
      this.seq = batch.at(-1)?.seq ?? this.seq;
    }
    faults.push(...missedMoments(this.invariants.deadlines, this.world.now));
    if (this.events > before) faults.push(...(await disagreements(this.world)));
    if (faults.length > 0) throw new Broken(this.steps, what, faults);
  }

  /** Every read table, also where no step should have written, and the history against its hashes. */
  async lookAtEverything(what: string): Promise<void> {
    const faults = await this.mirror.everything();
    if (faults.length > 0) throw new Broken(this.steps, what, faults);
    const client = await this.world.pool.connect();
    try {
      const { broken } = await verifyChains(client);
      if (broken) throw new Broken(this.steps, what, [`the history does not verify: ${JSON.stringify(broken)}`]);
    } finally {
      client.release();
    }
  }

  /** The year is over and no job is left: every read table is replayed from the beginning as well. */
  async lookAtRest(): Promise<void> {
    const [what, faults] = ['the end of the year', await disagreementsAtRest(this.world)];
    if (faults.length > 0) throw new Broken(this.steps, what, faults);
    await this.lookAtEverything(what);
    for (const group of this.world.catalogue.groups()) {
      const { first } = await drift({ connectionString: this.url }, group);
      if (first)
        throw new Broken(this.steps, what, [
          `a read table is not what its replay makes of it: ${JSON.stringify(first)}`,
        ]);
    }
  }

  private more() {
    return readAfter(this.world.pool, this.seq, 1000);
  }
}
