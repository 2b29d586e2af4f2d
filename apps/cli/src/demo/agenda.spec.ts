import { agenda, type Act } from './agenda.js';

const TODAY = '2026-03-18';

const act = (day: number, thread: string, does = thread, time?: string): Act => ({
  ...{ day, thread, does, perform: () => Promise.resolve() },
  ...(time && { time }),
});

const busyDay = Array.from({ length: 40 }, (_, unit) => [act(-5, `unit-${unit}`, 'a'), act(-5, `unit-${unit}`, 'b')]);

describe('the agenda', () => {
  it('lists acts by time, which only moves forward', () => {
    const times = agenda([act(-1, 'late'), ...busyDay.flat(), act(-9, 'early')], TODAY).map((together) =>
      together.map(({ at }) => at),
    );
    expect(times.flat()).toEqual(times.flat().toSorted());
    expect(times[0]?.[0]).toMatch(/^2026-03-09T/);
    expect(times.at(-1)?.[0]).toMatch(/^2026-03-17T/);
  });

  it('keeps the order within a thread, and never does two acts of one thread side by side', () => {
    const listed = agenda(busyDay.flat(), TODAY);
    const ofOne = listed.flat().filter(({ thread }) => thread === 'unit-7');
    expect(ofOne.map(({ does }) => does)).toEqual(['a', 'b']);
    for (const together of listed) expect(new Set(together.map(({ thread }) => thread)).size).toBe(together.length);
  });

  it('does a few acts of a busy day side by side, and those of a quiet day one by one', () => {
    const sizes = agenda(busyDay.flat(), TODAY).map(({ length }) => length);
    expect(Math.max(...sizes)).toBe(4);
    expect(agenda([act(-3, 'x'), act(-3, 'y')], TODAY).map(({ length }) => length)).toEqual([1, 1]);
  });

  it('keeps the hours of an office, and a time that others wait for', () => {
    const clock = (at: string): number => (Date.parse(at) / 3_600_000 + 8) % 24;
    for (const { at } of agenda(busyDay.flat(), TODAY).flat()) {
      expect(clock(at)).toBeGreaterThan(9);
      expect(clock(at)).toBeLessThan(17.6);
    }
    const opening = agenda([...busyDay.flat(), act(-5, 'office', 'opens', '08:40:00.000')], TODAY)[0];
    expect(opening).toMatchObject([{ does: 'opens', at: '2026-03-13T00:40:00.000Z' }]);
  });

  it('gives the same times to the same acts', () => {
    const times = () => agenda(busyDay.flat(), TODAY).map((together) => together.map(({ at }) => at));
    expect(times()).toEqual(times());
  });
});
