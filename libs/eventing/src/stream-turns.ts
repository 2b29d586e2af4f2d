/** Lets what concerns the same stream happen one after the other in this process, and everything else at once. */
export class StreamTurns {
  private readonly last = new Map<string, Promise<unknown>>();

  async take<T>(stream: string, work: () => Promise<T>): Promise<T> {
    const before = this.last.get(stream);
    const mine = before ? before.then(work) : work();
    const done = mine.catch(() => undefined);
    this.last.set(stream, done);
    try {
      return await mine;
    } finally {
      if (this.last.get(stream) === done) this.last.delete(stream);
    }
  }
}
