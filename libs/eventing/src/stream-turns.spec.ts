import { setTimeout } from 'node:timers/promises';
import { StreamTurns } from './stream-turns.js';

describe('turns at a stream', () => {
  it('come one after the other, in the order they were asked for', async () => {
    const [turns, said] = [new StreamTurns(), [] as string[]];
    const speak = (word: string, ms: number) => async () => {
      said.push(`${word} begins`);
      await setTimeout(ms);
      said.push(`${word} ends`);
    };
    await Promise.all([turns.take('one', speak('first', 20)), turns.take('one', speak('second', 0))]);
    expect(said).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  it('do not wait for another stream', async () => {
    const turns = new StreamTurns();
    let open = (): void => undefined;
    const held = turns.take('one', () => new Promise<void>((resolve) => (open = resolve)));
    await expect(turns.take('other', () => Promise.resolve('done'))).resolves.toBe('done');
    open();
    await held;
  });

  it('go on after one that failed, which alone is told', async () => {
    const turns = new StreamTurns();
    const failing = turns.take('one', () => Promise.reject(new Error('refused')));
    const next = turns.take('one', () => Promise.resolve('done'));
    await expect(failing).rejects.toThrow('refused');
    await expect(next).resolves.toBe('done');
  });
});
