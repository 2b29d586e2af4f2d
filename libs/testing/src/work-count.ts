/** How often anything is looked at: what a table costs, counted and never timed. */
export class WorkCount {
  looked = 0;

  watch<T extends object>(thing: T): T {
    const get = (target: T, name: PropertyKey): unknown => {
      this.looked++;
      return Reflect.get(target, name);
    };
    return new Proxy(thing, { get });
  }

  /** So many things, each made for its place from 0 and watched. */
  many<T extends object>(count: number, make: (place: number) => T): T[] {
    return Array.from({ length: count }, (_, place) => this.watch(make(place)));
  }
}

/** What ten times as much costs, in times: about 10 where each thing is looked at a few times, 100 where all look at all. */
export function growth(work: (size: number, count: WorkCount) => unknown): number {
  const [small, large] = [500, 5000].map((size) => {
    const count = new WorkCount();
    work(size, count);
    return count.looked;
  }) as [number, number];
  return large / small;
}
