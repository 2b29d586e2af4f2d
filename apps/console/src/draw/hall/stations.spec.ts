import type { Draw, Unit } from '../draw.js';
import { cardsAt, LINES, places, resultPages, stationAfter, stationBefore, stationFrom, STEPS } from './stations.js';

const team = [{ supervisorId: 's', name: '甲', organisation: '县司法局', pool: 'lead' }];
const unit = (stratum: string, rank: number, drawn: boolean): Unit =>
  ({ unitId: `${stratum}${rank}`, name: '', stratum, eligible: true, rank, drawn, ...(drawn ? { team } : {}) }) as Unit;
const stratum = (id: string, eligible: number, drawn: number) => ({ id, rule: 'N', eligible, drawn });
const units = (id: string, of: number, drawn: number): Unit[] =>
  Array.from({ length: of }, (_, index) => unit(id, index + 1, index < drawn));

const held = {
  state: 'executed',
  executedAt: '2026-06-02T02:05:00.000Z',
  resultSealed: false,
  strata: [stratum('key', 3, 2), stratum('none', 0, 0), stratum('ordinary', 60, 25)],
  objects: [...units('key', 3, 2), ...units('ordinary', 60, 25)],
  order: [],
} as unknown as Draw;
const frozen = { ...held, state: 'frozen', executedAt: undefined } as unknown as Draw;

describe('the hall', () => {
  it('shows each risk class down to the page with its cut-off line, and never an empty class', () => {
    expect(resultPages(held).map(({ stratum: { id }, page, pages }) => [id, page, pages])).toEqual([
      ['key', 1, 1],
      ['ordinary', 1, 2],
      ['ordinary', 2, 2],
    ]);
    expect(resultPages(held)[0]?.lines.indexOf('line')).toBe(2);
    expect(resultPages(held)[2]?.lines.indexOf('line')).toBe(25 - LINES);
  });

  it('deals card by card, and several at a time only where there are many', () => {
    expect(places('pairs', { ...held, objects: units('key', 3, 2) })).toBe(3);
    expect(cardsAt({ ...held, objects: units('key', 3, 2) }, 1)).toMatchObject({ dealt: 1, from: 0 });
    expect(places('pairs', { ...held, objects: units('key', 90, 48) })).toBe(25);
    expect(cardsAt({ ...held, objects: units('key', 90, 48) }, 7)).toMatchObject({ dealt: 2, from: 12 });
    expect(cardsAt(held, 999).dealt).toBe(3);
  });

  it('is walked with one key from the lock to the publication, and back the same way', () => {
    let at = stationFrom({}, held);
    const way = [at];
    for (let next = stationAfter(at, held); next; next = stationAfter(at, held)) way.push((at = next));
    expect([...new Set(way.map(({ step }) => step))]).toEqual([...STEPS]);
    expect(way).toHaveLength(3 + resultPages(held).length + places('pairs', held) + 1);
    const home = [at];
    for (let before = stationBefore(at, held); before; before = stationBefore(at, held)) home.unshift((at = before));
    expect(home).toEqual(way);
  });

  it('lets nobody look ahead before the sources are in', () => {
    expect(stationFrom({ step: 'result' }, frozen)).toEqual({ step: 'sources', at: 0 });
    expect(stationAfter({ step: 'sources', at: 0 }, frozen)).toBeUndefined();
  });

  it('goes on where the address says it stood, however wrong the address is', () => {
    expect(stationFrom({ step: 'pairs', at: '2' }, held)).toEqual({ step: 'pairs', at: 2 });
    expect(stationFrom({ step: 'result', at: '99' }, held)).toEqual({ step: 'result', at: 2 });
    expect(stationFrom({ step: 'nonsense', at: 'x' }, held)).toEqual({ step: 'lists', at: 0 });
    expect(stationFrom({ step: 'pairs', at: '2' }, undefined)).toEqual({ step: 'pairs', at: 0 });
  });

  it('walks past a sealed result in one step', () => {
    const sealed = { ...held, resultSealed: true };
    expect([places('result', sealed), places('pairs', sealed)]).toEqual([1, 1]);
  });
});
