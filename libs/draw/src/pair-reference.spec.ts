import fc from 'fast-check';
import { pair, type PairingTask } from './pair.rules.js';
import { H } from './suite.rules.js';

/**
 * Section 2.2a of the protocol transcribed line by line, without heap or index, for one pool and one load limit. The
 * program must agree with it in everything: who goes where and in which order, repairs, load limits and certificates.
 */
class Letter {
  readonly on: Map<string, string[]>;
  readonly load: Map<string, number>;
  repairs = 0;
  seenObjects = new Set<string>();
  seenSupervisors = new Set<string>();
  prev = new Map<string, [string, string]>();

  constructor(
    readonly seed: string,
    readonly task: PairingTask,
    readonly L: number,
  ) {
    this.on = new Map(task.objects.map((o) => [o, []]));
    this.load = new Map(task.supervisors.map(({ id }) => [id, 0]));
  }

  order(): string[] {
    const keyed = this.task.objects.map((o) => [H(`${this.seed}|pair|${o}`), o] as const);
    return keyed.sort().map(([, o]) => o);
  }

  least(supervisors: string[]): string[] {
    const key = (s: string) => H(`${this.seed}|deal|${this.load.get(s)! + 1}|${s}`);
    const byKey = (a: string, b: string) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a < b ? -1 : 1);
    return supervisors.sort((a, b) => this.load.get(a)! - this.load.get(b)! || byKey(a, b));
  }

  ok(o: string, s: string): boolean {
    return !this.task.forbidden.some((each) => each.o === o && each.s === s) && !this.on.get(o)!.includes(s);
  }

  hasRoom(s: string): boolean {
    return this.load.get(s)! < Math.min(this.L, this.task.supervisors.find(({ id }) => id === s)!.cap);
  }

  joining(o: string): string[] {
    return this.least(this.task.supervisors.map(({ id }) => id).filter((s) => this.ok(o, s)));
  }

  put(o: string, s: string): void {
    this.on.get(o)!.push(s);
    this.load.set(s, this.load.get(s)! + 1);
  }

  takeOut(o: string, s: string): void {
    this.on.set(
      o,
      this.on.get(o)!.filter((each) => each !== s),
    );
    this.load.set(s, this.load.get(s)! - 1);
  }

  dealSlot(o: string): boolean {
    const [least] = this.joining(o).filter((s) => this.hasRoom(s));
    if (least !== undefined) this.put(o, least);
    return least !== undefined || this.repair(o);
  }

  repair(o: string): boolean {
    const stop = this.search(o);
    if (!stop) return false;
    let [a, s] = stop;
    for (;;) {
      this.put(a, s);
      if (a === o) break;
      const [p, t]: [string, string] = this.prev.get(a)!;
      this.takeOut(a, t);
      [a, s] = [p, t];
    }
    this.repairs += 1;
    return true;
  }

  search(o: string): [string, string] | undefined {
    const queue = [o];
    [this.seenObjects, this.seenSupervisors, this.prev] = [
      new Set(queue),
      new Set(),
      new Map<string, [string, string]>(),
    ];
    for (let a = queue.shift(); a !== undefined; a = queue.shift()) {
      const s = this.visit(a, queue);
      if (s !== undefined) return [a, s];
    }
    return undefined;
  }

  visit(a: string, queue: string[]): string | undefined {
    for (const s of this.joining(a).filter((each) => !this.seenSupervisors.has(each))) {
      this.seenSupervisors.add(s);
      if (this.hasRoom(s)) return s;
      queue.push(...this.follow(a, s));
    }
    return undefined;
  }

  follow(a: string, s: string): string[] {
    const holding = this.task.objects.filter((b) => this.on.get(b)!.includes(s) && !this.seenObjects.has(b)).sort();
    for (const b of holding) {
      this.seenObjects.add(b);
      this.prev.set(b, [a, s]);
    }
    return holding;
  }

  outcome(): object {
    const dealt = this.order().every((o) => this.task.slots.every(() => this.dealSlot(o)));
    if (!dealt)
      return { feasible: false, objects: [...this.seenObjects].sort(), supervisors: [...this.seenSupervisors].sort() };
    const { repairs, L } = this;
    const [assignments, loads] = [Object.fromEntries(this.on), Object.fromEntries(this.load)];
    return { feasible: true, order: this.order(), assignments, loads, loadCap: { a: L }, repairs };
  }
}

function toTheLetter(seed: string, task: PairingTask): object {
  for (let L = Math.ceil((task.objects.length * task.slots.length) / task.supervisors.length); ; L++) {
    const outcome = new Letter(seed, task, L).outcome();
    if ('repairs' in outcome || task.supervisors.every(({ cap }) => cap <= L)) return outcome;
  }
}

const task = fc
  .record({
    objects: fc.integer({ min: 1, max: 9 }),
    caps: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 7 }),
    perObject: fc.integer({ min: 1, max: 3 }),
    density: fc.constantFrom(0, 20, 40, 60),
    dice: fc.array(fc.nat(99), { minLength: 63, maxLength: 63 }),
    seed: fc.nat().map((number) => H(`${number}`)),
  })
  .map(({ objects, caps, perObject, density, dice, seed }) => {
    const ids = Array.from({ length: objects }, (_, index) => `U${index}`);
    const supervisors = caps.map((cap, index) => ({ id: `S${index}`, pool: 'a', cap }));
    const pairs = ids.flatMap((o) => supervisors.map(({ id: s }) => ({ o, s })));
    const forbidden = pairs.filter((_, index) => dice[index]! < density);
    const slots = Array<string>(perObject).fill('a');
    return { seed, task: { objects: ids, slots, supervisors, forbidden } satisfies PairingTask };
  });

describe('pairing and the letter of the protocol', () => {
  it('agree on every task, with repairs and without', () => {
    const seen = { infeasible: 0, repaired: 0, plain: 0 };
    fc.assert(
      fc.property(task, ({ seed, task }) => {
        const outcome = pair({ value: seed, suite: 'sha256' }, task);
        if (outcome.feasible) {
          seen[outcome.repairs > 0 ? 'repaired' : 'plain'] += 1;
          expect(outcome).toEqual(toTheLetter(seed, task));
        } else {
          seen.infeasible += 1;
          const { objects, supervisors } = outcome.certificate;
          expect({ feasible: false, objects, supervisors }).toEqual(toTheLetter(seed, task));
        }
      }),
      { numRuns: 3000 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(40);
  });
});
