import { setTimeout } from 'node:timers/promises';
import { Turns } from './turns.js';

describe('turns', () => {
  it('lets so many work at once, and the others in the order they came', async () => {
    const turns = new Turns(2);
    const begun: number[] = [];
    let working = 0;
    let most = 0;
    const work = (n: number) =>
      turns.take(async () => {
        begun.push(n);
        most = Math.max(most, ++working);
        await setTimeout(1);
        working--;
        if (n === 1) throw new Error('failed');
        return n;
      });
    const ends = await Promise.allSettled([0, 1, 2, 3, 4].map(work));
    expect(most).toBe(2);
    expect(begun).toEqual([0, 1, 2, 3, 4]);
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', ...Array(3).fill('fulfilled')]);
  });
});
